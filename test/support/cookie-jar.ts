/** A browser without a screen: keeps the cookies of each site apart and follows no redirect by itself. */
export class CookieJar {
  readonly #sites = new Map<string, Map<string, string>>();

  async get(url: string): Promise<Response> {
    return this.#send(url, { method: 'GET' });
  }

  async post(url: string, body: string, type = 'application/x-www-form-urlencoded'): Promise<Response> {
    const origin = new URL(url).origin;
    return this.#send(url, { method: 'POST', body, headers: { 'content-type': type, origin } });
  }

  /** Follows redirects until something else is answered, or until a page of `stopAt`. */
  async follow(answer: Response, stopAt: string): Promise<{ answer: Response; url: string }> {
    let { url } = answer;
    for (let steps = 0; steps < 10 && answer.status >= 300 && answer.status < 400; steps++) {
      url = new URL(answer.headers.get('location')!, url).href;
      if (url.startsWith(stopAt)) return { answer, url };
      answer = await this.get(url);
    }
    return { answer, url };
  }

  cookieFor(origin: string): string {
    return [...(this.#sites.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #send(url: string, { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> }) {
    const { origin } = new URL(url);
    const cookie = this.cookieFor(origin);
    const answer = await fetch(url, {
      ...init,
      headers: { ...headers, ...(cookie && { cookie }) },
      redirect: 'manual',
    });
    const kept = this.#sites.get(origin) ?? new Map<string, string>();
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      if (value === '') kept.delete(name);
      else kept.set(name, value);
    }
    this.#sites.set(origin, kept);
    return answer;
  }
}
