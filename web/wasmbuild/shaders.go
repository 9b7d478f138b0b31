package wasmbuild

import (
	"errors"
	"fmt"
	"strings"
	"text/template"
)

// shaderTexts makes a package that builds its shaders by text/template hold
// their nine texts instead: the template is executed here, at build time, for
// every filter and address. All else in the file stays.
func shaderTexts(source string) (string, error) {
	table, err := shaderTable(source)
	if err != nil {
		return "", err
	}
	return all(
		replace("\t\"bytes\"\n", ""),
		replace("\t\"fmt\"\n", ""),
		replace("\t\"text/template\"\n", ""),
		between("var tmpl = ", "`))\n", table),
		between("\tvar buf bytes.Buffer\n", "\tb := buf.Bytes()\n", "\tb := []byte(texts[filter][address])\n"),
	)(source)
}

// shaderTable is the Go source of the texts, by filter and address.
func shaderTable(source string) (string, error) {
	texts, err := executeShaders(source)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("var texts = [FilterCount][AddressCount]string{\n")
	for _, row := range texts {
		b.WriteString("\t{\n")
		for _, text := range row {
			fmt.Fprintf(&b, "\t\t%q,\n", text)
		}
		b.WriteString("\t},\n")
	}
	b.WriteString("}\n")
	return b.String(), nil
}

// executeShaders executes the template of a file of shaders as the file does.
func executeShaders(source string) (texts [3][3]string, err error) {
	for _, known := range []string{
		"FilterNearest Filter = iota\n\tFilterLinear\n\tFilterPixelated\n)", "const FilterCount = 3\n",
		"AddressUnsafe Address = iota\n\tAddressClampToZero\n\tAddressRepeat\n)", "const AddressCount = 3\n",
	} {
		if !strings.Contains(source, known) {
			return texts, fmt.Errorf("no %q", known)
		}
	}
	text, err := find(source, `template.Must(template.New("tmpl").Parse(`+"`", "`))\n")
	if err != nil {
		return texts, err
	}
	t, err := template.New("shader").Parse(text)
	if err != nil {
		return texts, err
	}
	for filter := range texts {
		for address := range texts[filter] {
			var b strings.Builder
			if err := t.Execute(&b, map[string]int{
				"Filter": filter, "FilterNearest": 0, "FilterLinear": 1, "FilterPixelated": 2,
				"Address": address, "AddressUnsafe": 0, "AddressClampToZero": 1, "AddressRepeat": 2,
			}); err != nil {
				return texts, err
			}
			if strings.Contains(b.String(), "<no value>") {
				return texts, errors.New("the shader template asks for more than a filter and an address")
			}
			texts[filter][address] = b.String()
		}
	}
	return texts, nil
}
