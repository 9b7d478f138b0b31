package player

// Update is the state after a message.
func Update(s State, m Msg) State { return s }
