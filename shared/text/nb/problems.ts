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
  'platform.file_too_large': [
    'Filen er for stor',
    'En fil kan være på høyst {limit} MB. Velg et mindre bilde eller del opp dokumentet.',
  ],
  'platform.too_many_files_at_once': [
    'Det kommer mange filer akkurat nå',
    'Vent litt, og send filen på nytt.',
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
  'bookings.day_moved': [
    'Klinikkdagen er flyttet',
    'Den nye dagen er {day}. Det du har skrevet, er tatt vare på. Velg en ny time nedenfor.',
  ],
  'bookings.property_on_board': [
    'Eiendommen har allerede en time i dag',
    'Finn den i dagens program, og merk den besøkende som kommet.',
  ],
  'bookings.no_time_left': [
    'Dagen har ingen ledige timer igjen',
    'Bestill en time til den besøkende en annen klinikkdag, eller bli enige om å vente.',
  ],
  'bookings.not_today': [
    'Klinikkdagen er ikke i dag',
    'Den som kommer uten time, kan bare legges til på selve klinikkdagen. Bestill ellers som for en som ringer.',
  ],
  'waiting.times_free': [
    'Det er ledige timer',
    'Du trenger ikke vente. Velg en time som passer deg på siden til klinikkdagen.',
  ],
  'waiting.waits_already': [
    'Eiendommen står allerede på ventelisten',
    'Samme eiendom trenger ikke vente to ganger. Lenken i e-posten åpner plassen din på listen.',
  ],
  'waiting.has_time': [
    'Eiendommen har alt en time denne klinikkdagen',
    'Dere trenger ikke vente. Hver eiendom får én time per klinikkdag.',
  ],
  'waiting.day_over': [
    'Det går ikke lenger an å vente på denne dagen',
    'Klinikkdagen er begynt eller avlyst. Se de andre klinikkdagene.',
  ],
  'waiting.offer_gone': [
    'Timen er ikke lenger et tilbud',
    'Noen andre tok den, eller svarfristen gikk ut. Du beholder plassen din på listen.',
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
  'bookings.too_late_to_complete': [
    'Opplysningene kan ikke lenger fylles ut',
    'Timen din har allerede begynt. Spør på klinikken.',
  ],
  'bookings.already_cancelled': ['Timen er allerede avbestilt', 'Du kan bestille en ny time.'],
  'bookings.code_unknown': [
    'Vi finner ikke bestillingen',
    'Kontroller bestillingskoden og matrikkelnummeret eller telefonnummeret.',
  ],
  'messages.not_signed': [
    'Signaturen på kvitteringen stemmer ikke',
    'En kvittering for en SMS godtas bare fra vår egen SMS-tjeneste.',
  ],
  'messages.cannot_be_sent_again': [
    'Meldingen kan ikke sendes på nytt',
    'Bare en melding som ikke kunne sendes, kan sendes på nytt. Last inn siden på nytt.',
  ],
  'clinics.person_taken': [
    '{person} er allerede på en annen klinikkdag',
    '{person}: {place}, {when}. Velg en annen person eller endre tiden.',
  ],
  'clinics.person_drafted': [
    '{person} er allerede satt opp på en annen klinikkdag',
    'Utkast: {place}, {when}. Dagen er ikke publisert ennå. Snakk med den som har laget utkastet, eller velg en annen person.',
  ],
  'clinics.person_taken_elsewhere': [
    '{person} er ikke ledig da',
    '{person} er opptatt et annet sted: {when}. Velg en annen person eller endre tiden.',
  ],
  'clinics.room_taken': [
    'Rommet er allerede opptatt',
    '{place}, {room}: der holdes en publisert klinikkdag {when}. Velg et annet rom eller endre tiden.',
  ],
  'clinics.room_drafted': [
    'Rommet er allerede satt opp for en annen klinikkdag',
    '{place}, {room}: utkast {when}. Dagen er ikke publisert ennå. Snakk med den som har laget utkastet, eller velg et annet rom.',
  ],
  'clinics.role_unstaffed': ['Dagen mangler {role}', 'Velg en person, eller skriv hvorfor ingen har rollen.'],
  'clinics.person_in_two_roles': [
    '{person} har to roller',
    'Roller: {roles}. Velg en annen person eller skriv en begrunnelse.',
  ],
  'clinics.language_missing': [
    'Tekstene for dagen mangler: {language}',
    'Skriv veiledningen til innbyggerne på alle kommunens språk før du publiserer.',
  ],
  'clinics.holiday_unconfirmed': [
    'Dagen er en helligdag eller fridag: {holiday}',
    'Bekreft at klinikkdagen holdes likevel, eller velg en annen dag.',
  ],
  'clinics.no_slots': [
    'Dagen har ingen timer',
    'Endre klokkeslettene eller lengden på timene og lagre utkastet.',
  ],
  'clinics.changed_meanwhile': [
    'Noen andre har endret dagen',
    'Endringene dine ble ikke lagret, så ingens arbeid går tapt. Se den nyeste versjonen og gjør endringene der.',
  ],
  'clinics.not_draft': [
    'Dagen er ikke lenger et utkast',
    'Planen for en publisert dag kan endres først når dagen er tatt tilbake til utkast.',
  ],
  'clinics.not_published': ['Dagen er ikke publisert', 'Et utkast kan endres fritt.'],
  'clinics.already_cancelled': ['Klinikkdagen er avlyst', 'En avlyst dag kan ikke endres.'],
  'clinics.change_waits': [
    'Dagen venter på å bli flyttet eller avlyst',
    'Angre det først, eller gjør det nå. Etterpå kan du endre dagen.',
  ],
  'clinics.nothing_waits': [
    'Ingen endring venter lenger',
    'Endringen er allerede gjort eller angret. Se hvordan dagen er nå.',
  ],
  'clinics.visits_begun': [
    'Besøk denne dagen har allerede begynt',
    'Hele dagen kan ikke lenger flyttes. Flytt timene som er igjen, én for én.',
  ],
  'clinics.visits_outside': [
    'Bestilte timer ville havne utenfor de nye tidene',
    'Flytt eller avbestill først timene som ville havne utenfor klinikkens åpningstid.',
  ],
  'clinics.too_soon_to_wait': [
    'Endringen rekker ikke å vente',
    'Klinikkdagen begynner eller slutter om under ti minutter. Gjør endringen nå.',
  ],
  'clinics.too_late': [
    'Klinikkdagen har allerede begynt',
    'Dette kan ikke gjøres lenger. Dagen ligger blant tidligere dager.',
  ],
  'bookings.visit_changed': [
    'Besøket er allerede merket på en annen måte',
    'Noen andre rakk å merke besøket. Siden viser nå siste status.',
  ],
  'notes.changed_meanwhile': [
    'Notatet er endret',
    '{name} har lagret notatet etter at du åpnet det. Ingen av versjonene er gått tapt. Velg hvilken som skal gjelde.',
  ],
  'notes.locked': ['Notatet er signert', 'Et signert notat kan ikke endres. Du kan skrive et tillegg.'],
  'notes.not_signed': ['Notatet er ikke signert', 'Signer notatet først.'],
  'notes.held_back': [
    'Notatet gis ikke til innbyggeren',
    'Notatet er signert slik at det ikke gis til innbyggeren.',
  ],
  'notes.not_held_back': ['Notatet er allerede gitt', 'Innbyggeren kan allerede lese notatet.'],
  'notes.no_visit': [
    'Besøket ble ikke noe av',
    'Besøket er avbestilt, eller innbyggeren møtte ikke. Det kan ikke skrives notat.',
  ],
  'properties.both_booked': [
    'Begge eiendommene har time samme dag',
    'Begge eiendommene har time samme klinikkdag. Avbestill den ene før du slår dem sammen.',
  ],
  'properties.already_matched': [
    'Eiendommen er allerede koblet',
    'Noen andre har allerede koblet denne adressen til en eiendom.',
  ],
  'attachments.type_not_taken': [
    'Denne filen kan ikke tas imot',
    'Send et bilde (JPEG, PNG, WebP, AVIF eller HEIC) eller en PDF-fil.',
  ],
  'attachments.unreadable': [
    'Bildet kunne ikke åpnes',
    'Bildet er kanskje skadet. Lagre det som JPEG-bilde og send det på nytt.',
  ],
  'attachments.too_many_dots': [
    'Bildet har for mange bildepunkter',
    'Gjør bildet mindre, eller lagre det som vanlig JPEG, og send det på nytt.',
  ],
  'attachments.full': [
    'Bestillingen har alt det antallet vedlegg den kan ha',
    'En bestilling kan ha ti filer, til sammen 60 MB. Fjern et vedlegg hvis du vil legge til et nytt.',
  ],
  'reading.code_none': [
    'Be om en kode først',
    'Det finnes ingen gyldig kode for denne bestillingen. En kode virker bare én gang. Be om en ny.',
  ],
  'reading.code_expired': ['Koden er for gammel', 'En kode gjelder i 10 minutter. Be om en ny.'],
  'reading.code_used_up': ['Koden gjelder ikke lenger', 'Koden ble skrevet feil fem ganger. Be om en ny.'],
  'reading.code_wrong': [
    'Koden stemmer ikke',
    'Kontroller koden i den siste meldingen fra oss. Den har seks sifre.',
  ],
  'reading.pass_needed': ['Åpne notatet med engangskode', 'Be om en kode, og skriv den på denne siden.'],
  'reading.pass_expired': [
    'Lesetiden er ute',
    'Notatet var åpent i en halv time. Be om en ny kode for å lese det igjen.',
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
  system_year: 'Skriv året med fire sifre, {least}–{most}, eller la feltet stå tomt.',
  name: 'Skriv navnet ditt.',
  phone: 'Kontroller telefonnummeret. Skriv det med landkode, for eksempel +47, hvis du er usikker.',
  phone_premium: 'Vi kan ikke ringe betalingsnumre. Skriv et annet nummer.',
  email: 'Skriv e-postadressen slik: navn@example.org.',
  email_or_mobile:
    'Skriv en e-postadresse på formen navn@example.org eller et mobilnummer, for eksempel 400 00 101.',
  reachable_to_wait: 'Skriv telefonnummer eller e-postadresse, så vi når deg når en time blir ledig.',
  reachable: 'Skriv telefonnummer eller e-postadresse, eller velg «Jeg vil ha rådene på papir».',
  person_name: 'Skriv navnet på personen.',
  role_none: 'Velg minst én rolle.',
  language_missing: 'Skriv teksten på dette språket også.',
  languages_none: 'Velg minst ett språk.',
  venue_name: 'Gi stedet et navn.',
  room_name: 'Gi rommet et navn.',
  venue_address: 'Skriv gateadressen til stedet.',
  plan_date: 'Velg dag.',
  walk_in_property: 'Skriv gnr/bnr, eller adresse og bygd med komma mellom.',
  plan_same: 'Klinikkdagen er allerede da og der. Velg en annen dag eller et annet rom.',
  plan_date_twice: 'Den samme dagen står to ganger i listen.',
  plan_time: 'Skriv klokkeslett.',
  plan_moment: 'Velg både dag og klokkeslett.',
  plan_end: 'Dagen må slutte senere enn den begynner.',
  plan_past: 'Velg en dag fram i tid.',
  plan_number: 'Skriv et tall mellom {least} og {most}.',
  plan_break_reversed: 'Pausen {start}–{end} må slutte senere enn den begynner.',
  plan_break_outside_day: 'Pausen {start}–{end} ligger utenfor klinikkdagen.',
  plan_no_slots: 'Med disse klokkeslettene er det ikke plass til en eneste time.',
  plan_too_many: 'Dagen ville fått {slots} timer. Høyst {most} kan lagres.',
  plan_shares: 'Kvotene omfatter {wanted} timer, men dagen har bare {slots}.',
  plan_closes: 'Velg et tidspunkt før klinikkdagen begynner.',
  plan_room: 'Velg et rom som er i bruk.',
  seat_person: 'Personen har ikke denne rollen i kommunen. Velg en annen.',
  matched_identifier: 'Skriv eiendommens nummer slik: 638-999-1-1.',
  matched_identifier_no: 'Skriv matrikkelnummeret slik: 9999/1.',
  note_words: 'Skriv til innbyggeren hvilke råd som ble gitt.',
  note_step_none: 'Legg til minst ett tiltak.',
  note_step_what: 'Tiltak {number}: Skriv hva som skal gjøres.',
  note_step_who: 'Tiltak {number}: Velg hvem som gjør det.',
  note_step_by: 'Tiltak {number}: Velg en dato, eller skriv når det senest skal være gjort.',
  note_building: 'Anlegg {number}: Skriv hvilket bygg vannet kommer fra.',
  note_condition: 'Anlegg {number}: Velg en vurdering.',
  note_basis: 'Anlegg {number}: Velg hva vurderingen bygger på.',
  held_back_reason: 'Skriv hvorfor notatet ikke gis til innbyggeren.',
  release_reason: 'Skriv hvorfor notatet kan gis nå.',
  addendum_reason: 'Skriv hvorfor notatet får et tillegg.',
  addendum_words: 'Skriv tillegget.',
  calendar_address: 'Skriv en kalenderadresse som begynner med https:// eller webcal://.',
  calendar_address_plain:
    'Adressen må begynne med https:// eller webcal://. En ubeskyttet adresse hentes ikke.',
  calendar_address_password: 'Adressen kan ikke inneholde brukernavn eller passord.',
  calendar_address_port: 'Adressen kan ikke inneholde portnummer.',
  calendar_address_inside: 'Adressen er i et internt nett. Skriv en adresse som virker overalt på internett.',
  reading_code: 'Skriv den sekssifrede koden fra meldingen.',
};

export const problems: ProblemText = { refusals, fields };
