/**
 * What a form held before its script arrived, or null on the server. Call it while a component starts: hydration then
 * writes the first state over whatever a quick hand had already chosen.
 */
export function earlyForm(id: string): FormData | null {
  if (typeof document === 'undefined') return null;
  const form = document.getElementById(id);
  return form instanceof HTMLFormElement ? new FormData(form) : null;
}
