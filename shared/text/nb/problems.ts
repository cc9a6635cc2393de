import type { ProblemText } from '../fi/problems.ts';

const refusals: ProblemText['refusals'] = {
  'platform.not_found': [
    'Vi finner ikke siden',
    'Kontroller adressen. Siden kan være slettet eller flyttet.',
  ],
  'platform.sign_in_needed': [
    'Logg inn',
    'Du er ikke logget inn, eller du er blitt logget ut. Logg inn og prøv igjen.',
  ],
  'platform.not_allowed': [
    'Du har ikke tilgang til dette',
    'Rollen din gir ikke tilgang. Be kommunens administrator om å få den.',
  ],
  'platform.strange_origin': [
    'Forespørselen ble ikke godtatt',
    'Den kom fra et annet nettsted. Åpne tjenesten på nytt på dens egen adresse.',
  ],
  'platform.bad_input': ['Kontroller opplysningene', 'Rett opp punktene nedenfor, og send på nytt.'],
  'platform.too_many_tries': ['For mange forsøk', 'Vent litt og prøv igjen, eller ring kommunen.'],
  'platform.idempotency_key_reused': [
    'Forespørselen ble ikke godtatt',
    'En annen forespørsel er allerede sendt med samme Idempotency-Key.',
  ],
  'platform.failed': [
    'Det har oppstått en feil i tjenesten',
    'Feilen er registrert. Prøv igjen om litt, eller ring kommunen.',
  ],
  'people.code_wrong': [
    'Koden virker ikke',
    'Kontroller koden. Den gjelder i 10 minutter og kan brukes én gang. Du kan be om en ny kode.',
  ],
  'people.last_admin_stays': [
    'Kommunen må ha en administrator',
    'Personen er kommunens eneste administrator. Gi rollen til noen andre først.',
  ],
  'people.not_yourself': [
    'Du kan ikke avslutte din egen tilgang',
    'Be en annen administrator om å avslutte den.',
  ],
  'bookings.slot_taken': [
    'Noen andre rakk å bestille timen',
    'Det du har skrevet, er ikke borte. Velg en annen time nedenfor.',
  ],
  'bookings.day_full': [
    'Alle timene denne dagen er opptatt',
    'Det du har skrevet, er ikke borte. Se på kommunens andre klinikkdager, eller ring kommunen.',
  ],
  'bookings.slot_closed': [
    'Denne timen kan ikke bestilles',
    'Timen kan ikke bestilles på nettet. Velg en annen time, eller ring kommunen.',
  ],
  'bookings.closed_for_web': [
    'Bestilling på nettet er stengt',
    'Timer denne dagen kan ikke lenger bestilles eller flyttes på nettet. Ring kommunen.',
  ],
  'bookings.hold_lost': [
    'Timen er ikke lenger holdt av til deg',
    'Det du har skrevet, er ikke borte. Velg timen på nytt.',
  ],
  'bookings.no_more_extensions': [
    'Du kan ikke få mer tid',
    'Du har bedt om mer tid ti ganger. Send bestillingen nå, eller ring kommunen.',
  ],
  'bookings.property_has_booking': [
    'Eiendommen har allerede en time denne dagen',
    'Den som har bestilt timen, kan flytte eller avbestille den med lenken i bekreftelsen eller med bestillingskoden. Ring kommunen hvis det ikke går.',
  ],
  'bookings.link_old': [
    'Lenken virker ikke lenger',
    'Be om å få en ny lenke på e-post, eller bruk bestillingskoden.',
  ],
  'bookings.too_late_to_cancel': [
    'Timen kan ikke lenger avbestilles',
    'Timen din har allerede begynt. Ring kommunen.',
  ],
  'bookings.already_cancelled': ['Timen er allerede avbestilt', 'Du kan bestille en ny time.'],
  'bookings.code_unknown': [
    'Vi finner ikke bestillingen',
    'Kontroller bestillingskoden og matrikkelnummeret eller telefonnummeret.',
  ],
  'messages.cannot_be_sent_again': [
    'Meldingen kan ikke sendes på nytt',
    'Bare en melding som ikke kunne sendes, kan sendes på nytt. Last siden på nytt.',
  ],
};

const fields: ProblemText['fields'] = {
  required: 'Fyll ut: {field}.',
  wrong: 'Kontroller: {field}.',
  too_long: '{field}: Teksten er for lang. Bruk høyst {limit} tegn.',
  property_identifier: 'Skriv eiendommens nummer slik: 638-999-1-1, eller velg «Jeg vet ikke nummeret».',
  property_identifier_no: 'Skriv matrikkelnummeret slik: 9999/1, eller velg «Jeg vet ikke nummeret».',
  address: 'Skriv adressen til eiendommen.',
  village: 'Skriv bygd eller grend.',
  relation: 'Velg om du eier eiendommen.',
  name: 'Skriv navnet ditt.',
  phone: 'Kontroller telefonnummeret. Skriv det med landkode, for eksempel +47, hvis du er usikker.',
  phone_premium: 'Vi kan ikke ringe betalingsnumre. Skriv et annet nummer.',
  email: 'Skriv e-postadressen slik: navn@example.org.',
  reachable: 'Skriv telefonnummer eller e-postadresse, eller velg «Jeg vil ha rådene på papir».',
  person_name: 'Skriv navnet på personen.',
  role_none: 'Velg minst én rolle.',
  language_missing: 'Skriv teksten på dette språket også.',
  languages_none: 'Velg minst ett språk.',
  venue_address: 'Skriv gateadressen til stedet.',
};

export const problems: ProblemText = { refusals, fields };
