package file

// A code names a sort of problem and never changes its meaning.
// docs/story-format.md says of each what it means and what to do.
type code string

// What stops a file from being read at all.
const (
	codeTooLarge  code = "too-large"
	codeTooDeep   code = "too-deep"
	codeEncoding  code = "encoding"
	codeSyntax    code = "syntax"
	codeNotAStory code = "not-a-story"
	codeVersion   code = "version"
)

// What is wrong in one place of the file, whatever stands in the others.
const (
	codeDuplicate  code = "duplicate-field"
	codeUnknown    code = "unknown-field"
	codeMissing    code = "missing-field"
	codeWrongType  code = "wrong-type"
	codeValue      code = "unknown-value"
	codeNumber     code = "bad-number"
	codeID         code = "bad-id"
	codeColor      code = "bad-color"
	codeLanguage   code = "bad-language"
	codeZone       code = "bad-time-zone"
	codeDate       code = "bad-date"
	codeBackwards  code = "ends-before-it-begins"
	codeTooMany    code = "too-many"
	codeTooLong    code = "too-long"
	codeLink       code = "bad-link"
	codeControl    code = "control-character"
	codeNoEvents   code = "no-events"
	codeNoDates    code = "no-dates"
	codeCoordinate code = "bad-coordinates"
	codeSwapped    code = "swapped-coordinates"
	codeBounds     code = "bad-bounds"
	codeDateline   code = "dateline-bounds"
)

// What does not go together: names of what is not there or is there twice,
// and contradictions.
const (
	codeSameID         code = "duplicate-id"
	codeUnknownPlace   code = "unknown-place"
	codeUnknownActor   code = "unknown-actor"
	codeUnknownKind    code = "unknown-kind"
	codeUnknownEvent   code = "unknown-event"
	codeUnknownCountry code = "unknown-country"
	codeBorder         code = "bad-border"
	codeChapterOrder   code = "chapter-order"
	codeGate           code = "gate-contradiction"
	codeUnknownMoment  code = "unknown-moment"
)

// What a story can be played with, but its author should know.
const (
	codeEmptyText       code = "empty-text"
	codeOtherLanguage   code = "language-not-listed"
	codeUnknownLanguage code = "unknown-language"
	codeLanguagesDiffer code = "languages-differ"
	codeBidi            code = "bidi-control"
	codeUnseen          code = "unseen-characters"
	codeLetters         code = "mixed-letters"
	codeUndrawn         code = "undrawn-letters"
	codeOtherCalendar   code = "other-calendar"
	codeShadow          code = "place-replaced"
	codeOffCountry      code = "place-off-country"
	codeDatelineArc     code = "dateline-arc"
	codeNoDate          code = "no-date"
	codeNoSource        code = "no-source"
	codeNowhere         code = "no-place"
	codeHalfArc         code = "half-arc"
	codeSameEnds        code = "same-ends"
	codeAlleged         code = "alleged-without-arrow"
	codeNotCrossing     code = "not-a-crossing"
	codeGateUnsaid      code = "reopening-without-status"
	codeDirection       code = "direction-ignored"
	codeGateIgnored     code = "status-ignored"
	codeUnits           code = "mixed-units"
	codeMonths          code = "mixed-periods"
	codeActorAsWords    code = "actor-as-words"
	codeTwice           code = "named-twice"
	codeMore            code = "more-problems"
	codeRelatedItself   code = "related-to-itself"
	codeAsOf            code = "as-of-too-early"
	codeChapterOverlap  code = "chapter-overlap"
	codeEmptyChapter    code = "empty-chapter"
)
