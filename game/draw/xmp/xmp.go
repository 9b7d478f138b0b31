// Package xmp writes the description of a file that photo desks and content
// systems read: an XMP packet (ISO 16684-1).
package xmp

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// A Namespace is a vocabulary of properties.
type Namespace struct{ prefix, address string }

// The vocabularies.
var (
	DublinCore = Namespace{"dc", "http://purl.org/dc/elements/1.1/"}
	Basic      = Namespace{"xmp", "http://ns.adobe.com/xap/1.0/"}
	IPTC       = Namespace{"Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"}
	PDF        = Namespace{"pdf", "http://ns.adobe.com/pdf/1.3/"}
)

// Packet is a whole description, of lines that hold properties.
func Packet(vocabularies []Namespace, lines ...string) string {
	var b strings.Builder
	b.WriteString(`<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""`)
	for _, n := range vocabularies {
		fmt.Fprintf(&b, ` xmlns:%s="%s"`, n.prefix, n.address)
	}
	b.WriteString(">\n")
	for _, line := range lines {
		b.WriteString(line + "\n")
	}
	b.WriteString(`</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`)
	return b.String()
}

// Simple is a property of one value.
func Simple(name, value string) string {
	return fmt.Sprintf("<%s>%s</%[1]s>", name, escaped(value))
}

// Alt is a property that may have words in several languages, of which these
// are the ones to fall back to.
func Alt(name, words string) string {
	return fmt.Sprintf(`<%s><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></%[1]s>`, name, escaped(words))
}

// Languages is the property that says which language a file is in: a BCP 47
// tag, or "" where it is not known.
func Languages(tag string) string {
	if tag == "" {
		tag = "und"
	}
	return fmt.Sprintf("<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>", escaped(tag))
}

func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // to memory: cannot fail
	return b.String()
}
