import type { Config } from '#server/config.ts';
import { findBooking } from '#server/features/bookings/bookings.queries.ts';
import { tellHolder } from '#server/features/bookings/tell-holder.ts';
import { queueMessage } from '#server/features/messages/queue-message.ts';
import type { Trx } from '#server/platform/database.ts';
import { toApiInstant } from '#shared/time.ts';
import { demoPeople } from './accounts.ts';
import type { DemoMunicipality } from './demo-content.ts';
import type { LaidBooking } from './lay-bookings.ts';
import type { LaidClinic } from './lay-clinics.ts';

interface Mailing {
  municipality: DemoMunicipality;
  people: Map<string, string>;
  now: Temporal.Instant;
}

/** Queues what the coming days have already brought: the experts' invites and the residents' confirmations. */
export async function layMails(
  trx: Trx,
  mailing: Mailing,
  { clinics, bookings }: { clinics: LaidClinic[]; bookings: LaidBooking[] },
) {
  // The demo begins as if it had no gateway: its first day must not use up the ceiling of the text messages.
  const deps = { clock: { now: () => mailing.now }, config: { sms: null } as Config };
  for (const clinic of clinics.filter(({ day }) => day.when === 'coming')) {
    for (const seat of clinic.seats) await inviteExpert(trx, mailing, { clinic, seat });
  }
  for (const { id } of bookings.filter(({ clinic }) => clinic.day.when === 'coming')) {
    const booking = await findBooking(trx, id);
    if (booking) await tellHolder(trx, deps, { kind: 'booking-confirmed', booking, beside: {} });
  }
}

async function inviteExpert(
  trx: Trx,
  { municipality, people, now }: Mailing,
  { clinic, seat }: { clinic: LaidClinic; seat: LaidClinic['seats'][number] },
) {
  const { language } = demoPeople.find(({ email }) => email === seat.email)!;
  const venue = municipality.venues[clinic.venueNumber]!;
  const clock = { now: () => now };
  await queueMessage(
    trx,
    { clock },
    {
      kind: 'expert-invited',
      municipality: municipality.id,
      language,
      recipient: seat.email,
      clinicId: clinic.id,
      personId: people.get(seat.email)!,
      content: {
        start: toApiInstant(clinic.startsAt),
        end: toApiInstant(clinic.endsAt),
        place: {
          venue: venue.name[language] ?? '',
          room: venue.room[language] ?? '',
          address: venue.address,
          village: venue.village,
        },
        staffingId: seat.staffingId,
        role: seat.role,
        sequence: 0,
      },
    },
  );
}
