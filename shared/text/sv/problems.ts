import type { ProblemText } from '../fi/problems.ts';

const refusals: ProblemText['refusals'] = {
  'platform.not_found': [
    'Sidan eller uppgiften finns inte',
    'Kontrollera adressen. Uppgiften kan ha tagits bort eller flyttats.',
  ],
  'platform.sign_in_needed': [
    'Logga in',
    'Du har inte loggat in, eller så har din inloggning gått ut. Logga in och försök igen.',
  ],
  'platform.not_allowed': [
    'Du har inte rätt att göra detta',
    'Din uppgift ger inte rätt till detta. Be kommunens huvudanvändare om rätten.',
  ],
  'platform.strange_origin': [
    'Begäran godkändes inte',
    'Begäran kom från en annan webbplats. Öppna tjänsten på nytt på dess egen adress.',
  ],
  'platform.bad_input': ['Kontrollera uppgifterna', 'Rätta till punkterna nedan och skicka på nytt.'],
  'platform.too_many_tries': ['För många försök', 'Vänta en stund och försök igen, eller ring kommunen.'],
  'platform.idempotency_key_reused': [
    'Begäran godkändes inte',
    'En annan begäran har redan skickats med samma Idempotency-Key.',
  ],
  'platform.failed': [
    'Det är fel på tjänsten',
    'Felet har registrerats. Försök igen om en stund, eller ring kommunen.',
  ],
  'people.code_wrong': [
    'Koden gäller inte',
    'Kontrollera koden. Den gäller i 10 minuter och kan användas en gång. Du kan be om en ny kod.',
  ],
  'people.last_admin_stays': [
    'Kommunen måste ha en huvudanvändare',
    'Personen är kommunens enda huvudanvändare. Ge först rollen till någon annan.',
  ],
  'people.not_yourself': [
    'Du kan inte avsluta din egen åtkomst',
    'Be en annan huvudanvändare avsluta din åtkomst.',
  ],
  'bookings.slot_taken': [
    'Någon annan hann boka tiden',
    'Det du har skrivit finns kvar. Välj en annan tid nedan.',
  ],
  'bookings.day_full': [
    'Alla tider den här dagen är bokade',
    'Det du har skrivit finns kvar. Se kommunens övriga klinikdagar eller ring kommunen.',
  ],
  'bookings.slot_closed': [
    'Den här tiden kan inte bokas',
    'Tiden kan inte bokas på nätet. Välj en annan tid eller ring kommunen.',
  ],
  'bookings.closed_for_web': [
    'Bokningen på nätet är stängd',
    'Tider den här dagen kan inte längre bokas eller flyttas på nätet. Ring kommunen.',
  ],
  'bookings.hold_lost': [
    'Tiden är inte längre reserverad för dig',
    'Det du har skrivit finns kvar. Välj tiden på nytt.',
  ],
  'bookings.no_more_extensions': [
    'Du kan inte få mer tid',
    'Du har begärt mer tid tio gånger. Skicka bokningen nu eller ring kommunen.',
  ],
  'bookings.property_has_booking': [
    'Fastigheten har redan en tid den här dagen',
    'Den som har bokat tiden kan flytta eller avboka den med länken i bekräftelsen eller med bokningskoden. Ring kommunen om det inte går.',
  ],
  'bookings.link_old': [
    'Länken gäller inte längre',
    'Be om en ny länk till din e-post eller använd bokningskoden.',
  ],
  'bookings.too_late_to_cancel': [
    'Tiden kan inte längre avbokas',
    'Din tid har redan börjat. Ring kommunen.',
  ],
  'bookings.already_cancelled': ['Tiden är redan avbokad', 'Du kan boka en ny tid.'],
  'bookings.code_unknown': [
    'Bokningen hittades inte',
    'Kontrollera bokningskoden och fastighetsbeteckningen eller telefonnumret.',
  ],
  'messages.cannot_be_sent_again': [
    'Meddelandet kan inte skickas på nytt',
    'Bara ett meddelande som inte har kunnat skickas kan skickas på nytt. Ladda om sidan.',
  ],
};

const fields: ProblemText['fields'] = {
  required: 'Fyll i: {field}.',
  wrong: 'Kontrollera: {field}.',
  too_long: '{field}: texten är för lång. Skriv högst {limit} tecken.',
  property_identifier:
    'Skriv fastighetsbeteckningen i formen 638-999-1-1 eller välj ”Jag vet inte beteckningen”.',
  property_identifier_no:
    'Skriv matrikelnumret (gnr/bnr) i formen 9999/1 eller välj ”Jag vet inte beteckningen”.',
  address: 'Skriv fastighetens adress.',
  village: 'Skriv by eller stadsdel.',
  relation: 'Välj om du äger fastigheten.',
  name: 'Skriv ditt namn.',
  phone: 'Skriv telefonnumret, till exempel 040 123 4567. Börja ett utländskt nummer med landsnumret.',
  phone_premium: 'Vi kan inte ringa avgiftsbelagda servicenummer. Skriv ett annat nummer.',
  email: 'Skriv e-postadressen i formen namn@example.org.',
  reachable: 'Skriv telefonnummer eller e-postadress eller välj ”Jag vill ha råden på papper”.',
  person_name: 'Skriv personens namn.',
  role_none: 'Välj minst en roll.',
  language_missing: 'Skriv texten också på det här språket.',
  languages_none: 'Välj minst ett språk.',
  venue_address: 'Skriv platsens gatuadress.',
};

export const problems: ProblemText = { refusals, fields };
