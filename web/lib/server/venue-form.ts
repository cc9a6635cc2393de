import type { TypedForm } from './typed-form.ts';

/** What the fields of a venue say. */
export function typedVenue(form: TypedForm) {
  return {
    name: form.words('name'),
    address: form.text('address'),
    village: form.text('village'),
    accessibility: form.words('accessibility'),
    parking: form.words('parking'),
    closed: form.isTicked('closed'),
  };
}

/** What the fields of a room say; `room.` begins their names where the room comes with its venue. */
export function typedRoom(form: TypedForm, within = '') {
  return {
    name: form.words(`${within}name`),
    accessibility: form.words(`${within}accessibility`),
    closed: form.isTicked(`${within}closed`),
  };
}
