/** How long a move or cancellation of a whole day waits, so that it can be taken back before anybody hears of it. */
export const minutesToUndo = 10;
