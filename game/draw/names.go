package draw

// String is the role's name in dumps and in groups.
func (r Role) String() string {
	return name(roleNames[:], int(r))
}

// String is the action's name in dumps.
func (a Action) String() string {
	return name(actionNames[:], int(a))
}

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return "unknown"
}

var roleNames = [...]string{
	RoleText: "text", RoleMark: "mark", RolePlace: "place", RoleButton: "button",
	RoleSlider: "slider", RoleLink: "link", RoleChapter: "chapter", RolePanel: "panel",
}

var actionNames = [...]string{
	ActNone: "none", ActPlay: "play", ActChapters: "chapters", ActPrevious: "previous", ActNext: "next",
	ActSlower: "slower", ActFaster: "faster", ActLoop: "loop", ActReset: "reset",
	ActSeek: "seek", ActSelect: "select", ActChapter: "chapter", ActLane: "lane",
	ActFold: "fold", ActClose: "close", ActOpen: "open", ActZoomIn: "zoom-in",
	ActZoomOut: "zoom-out", ActFit: "fit", ActKeys: "keys", ActDate: "date",
	ActSearch: "search", ActMenu: "menu", ActTurn: "turn",
	ActTheme: "theme", ActLegend: "legend", ActPlace: "place",
	ActBrushStart: "brush-start", ActBrushEnd: "brush-end", ActMap: "map",
}
