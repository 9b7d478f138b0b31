package file

func registered(tag string) (unknown, proper string) { return "", tag }
