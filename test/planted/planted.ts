/** Wrong on purpose: npm test proves that the compiler, with the project's own settings, refuses this line. */
export const planted: number = 'not a number';
