package game

// wheelStep is 1: browsers tell the wheel in dp.
const wheelStep = 1
