/**
 * The only paths that stand outside the contracts. The boot refuses any other route without one, and the access test
 * walks this list too.
 */
export const openRoutes: readonly RegExp[] = [
  /^\/healthz$/,
  /^\/readyz$/,
  /^\/api\/openapi\.json$/,
  /^\/api\/docs(\/.*)?$/,
  /^\/api\/auth\/.*$/,
  /^\/(api\/)?\*$/,
];

/** Keeps a route from being registered by hand: no contract, no boot. */
export function mustHaveContract(route: { url: string; config?: { contract?: unknown } }): void {
  if (route.config?.contract || openRoutes.some((open) => open.test(route.url))) return;
  throw new Error(
    `${route.url} has no contract: declare it in shared/contracts and register it with route()`,
  );
}
