import { deserialize } from '$app/forms';

/** Presses a form's button without leaving the page; what is typed elsewhere on it stays as it is. */
export async function press(
  action: string,
  fields = new FormData(),
): Promise<ReturnType<typeof deserialize>> {
  const response = await fetch(action, {
    method: 'POST',
    headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
    body: fields,
  });
  return deserialize(await response.text());
}
