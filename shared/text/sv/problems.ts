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
  'platform.file_too_large': [
    'Filen är för stor',
    'Filen får vara högst {limit} MB. Välj en mindre bild eller dela upp dokumentet.',
  ],
  'platform.too_many_files_at_once': [
    'Just nu kommer det in många filer',
    'Vänta en stund och skicka filen på nytt.',
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
  'bookings.day_moved': [
    'Klinikdagen har flyttats',
    'Den nya dagen är {day}. Det du har skrivit finns kvar. Välj en ny tid nedan.',
  ],
  'bookings.property_on_board': [
    'Fastigheten har redan en tid i dag',
    'Sök upp den i dagens program och anteckna att besökaren har kommit.',
  ],
  'bookings.no_time_left': [
    'Dagen har inga lediga tider kvar',
    'Boka en tid åt besökaren en annan klinikdag eller kom överens om att vänta.',
  ],
  'bookings.not_today': [
    'Klinikdagen är inte i dag',
    'Den som kommer utan tid kan läggas till bara under själva klinikdagen. Boka annars som för den som ringer.',
  ],
  'waiting.times_free': [
    'Det finns lediga tider',
    'Du behöver inte köa. Välj en tid som passar dig på klinikdagens sida.',
  ],
  'waiting.waits_already': [
    'Fastigheten står redan på väntelistan',
    'Samma fastighet behöver inte köa två gånger. Din plats hittar du via länken i e-postmeddelandet.',
  ],
  'waiting.has_time': [
    'Fastigheten har redan en tid den här klinikdagen',
    'Ni behöver inte köa. Varje fastighet får en tid per klinikdag.',
  ],
  'waiting.day_over': [
    'Det går inte längre att köa till den här dagen',
    'Klinikdagen har börjat eller ställts in. Se de andra klinikdagarna.',
  ],
  'waiting.offer_gone': [
    'Tiden erbjuds inte längre',
    'Någon annan tog den, eller så gick svarstiden ut. Du behåller din plats i kön.',
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
  'bookings.too_late_to_complete': [
    'Uppgifterna kan inte längre kompletteras',
    'Din tid har redan börjat. Fråga på kliniken.',
  ],
  'bookings.already_cancelled': ['Tiden är redan avbokad', 'Du kan boka en ny tid.'],
  'bookings.code_unknown': [
    'Bokningen hittades inte',
    'Kontrollera bokningskoden och fastighetsbeteckningen eller telefonnumret.',
  ],
  'messages.not_signed': [
    'Kvittensens underskrift stämmer inte',
    'En kvittens på ett sms godkänns bara från vår egen sms-tjänst.',
  ],
  'messages.cannot_be_sent_again': [
    'Meddelandet kan inte skickas på nytt',
    'Du kan skicka på nytt bara ett meddelande vars sändning har misslyckats. Ladda om sidan.',
  ],
  'clinics.person_taken': [
    '{person} är redan på en annan klinikdag',
    '{person}: {place}, {when}. Välj en annan person eller ändra tiden.',
  ],
  'clinics.person_drafted': [
    '{person} är redan inplanerad på en annan klinikdag',
    'Utkast: {place}, {when}. Dagen är ännu inte publicerad. Kom överens med den som gjort utkastet eller välj en annan person.',
  ],
  'clinics.person_taken_elsewhere': [
    '{person} är inte ledig då',
    '{person} är upptagen på annat håll: {when}. Välj en annan person eller ändra tiden.',
  ],
  'clinics.room_taken': [
    'Rummet är redan upptaget',
    '{place}, {room}: där hålls en publicerad klinikdag {when}. Välj ett annat rum eller ändra tiden.',
  ],
  'clinics.room_drafted': [
    'Rummet är redan inplanerat för en annan klinikdag',
    '{place}, {room}: utkast {when}. Dagen är ännu inte publicerad. Kom överens med den som gjort utkastet eller välj ett annat rum.',
  ],
  'clinics.role_unstaffed': ['Dagen saknar {role}', 'Välj en person eller skriv varför ingen har uppgiften.'],
  'clinics.person_in_two_roles': [
    '{person} har två uppgifter',
    'Uppgifter: {roles}. Välj en annan person eller skriv en motivering.',
  ],
  'clinics.language_missing': [
    'Dagens texter saknas: {language}',
    'Skriv anvisningarna till invånarna på kommunens alla språk före publiceringen.',
  ],
  'clinics.holiday_unconfirmed': [
    'Dagen är en helgdag eller helgdagsafton: {holiday}',
    'Bekräfta att klinikdagen ändå hålls, eller välj en annan dag.',
  ],
  'clinics.no_slots': ['Dagen har inga tider', 'Ändra klockslagen eller tidernas längd och spara utkastet.'],
  'clinics.changed_meanwhile': [
    'Någon annan har ändrat dagen',
    'Dina ändringar sparades inte, för att ingens arbete ska gå förlorat. Se den senaste versionen och gör ändringarna i den.',
  ],
  'clinics.not_draft': [
    'Dagen är inte längre ett utkast',
    'Planen för en publicerad dag kan ändras först när dagen har tagits tillbaka till utkast.',
  ],
  'clinics.not_published': ['Dagen är inte publicerad', 'Ett utkast kan ändras fritt.'],
  'clinics.already_cancelled': ['Klinikdagen är inställd', 'En inställd dag kan inte ändras.'],
  'clinics.change_waits': [
    'Dagen väntar på att flyttas eller ställas in',
    'Ångra det först eller gör det genast. Sedan kan du ändra dagen.',
  ],
  'clinics.nothing_waits': [
    'Ingen ändring väntar längre',
    'Ändringen är redan gjord eller ångrad. Se hur dagen ser ut nu.',
  ],
  'clinics.visits_begun': [
    'Besök under dagen har redan börjat',
    'Hela dagen kan inte längre flyttas. Flytta de återstående tiderna en och en.',
  ],
  'clinics.visits_outside': [
    'Bokade tider skulle hamna utanför de nya tiderna',
    'Flytta eller avboka först de tider som skulle hamna utanför klinikens öppettid.',
  ],
  'clinics.too_soon_to_wait': [
    'Ändringen hinner inte vänta',
    'Klinikdagen börjar eller slutar om mindre än tio minuter. Gör ändringen genast.',
  ],
  'clinics.too_late': [
    'Klinikdagen har redan börjat',
    'Det här går inte längre. Dagen finns bland tidigare dagar.',
  ],
  'bookings.visit_changed': [
    'Besöket har redan antecknats på annat sätt',
    'Någon annan hann anteckna besöket. Sidan visar nu det senaste läget.',
  ],
  'notes.changed_meanwhile': [
    'Promemorian har ändrats',
    '{name} har sparat promemorian efter att du öppnade den. Ingen av versionerna har gått förlorad. Välj vilken som ska gälla.',
  ],
  'notes.locked': [
    'Promemorian är undertecknad',
    'En undertecknad promemoria kan inte ändras. Du kan skriva ett tillägg.',
  ],
  'notes.not_signed': ['Promemorian är inte undertecknad', 'Underteckna promemorian först.'],
  'notes.held_back': [
    'Promemorian lämnas inte ut till invånaren',
    'Promemorian har undertecknats så att den inte lämnas ut till invånaren.',
  ],
  'notes.not_held_back': ['Promemorian är redan utlämnad', 'Invånaren får redan läsa promemorian.'],
  'notes.no_visit': [
    'Besöket blev inte av',
    'Besöket har avbokats eller invånaren uteblev. Det går inte att skriva någon promemoria.',
  ],
  'properties.both_booked': [
    'Båda fastigheterna har tid samma dag',
    'Båda fastigheterna har en tid samma klinikdag. Avboka den ena innan du slår ihop dem.',
  ],
  'properties.already_matched': [
    'Fastigheten har redan kopplats',
    'Någon annan har redan kopplat adressen till en fastighet.',
  ],
  'attachments.type_not_taken': [
    'Den här filen kan inte tas emot',
    'Skicka ett fotografi (JPEG, PNG, WebP, AVIF eller HEIC) eller en PDF-fil.',
  ],
  'attachments.unreadable': [
    'Bilden kunde inte öppnas',
    'Bilden är kanske skadad. Spara den som JPEG-bild och skicka den på nytt.',
  ],
  'attachments.too_many_dots': [
    'Bilden har för många bildpunkter',
    'Förminska bilden eller spara den som vanlig JPEG-bild och skicka den på nytt.',
  ],
  'attachments.full': [
    'Antalet bilagor är redan fullt',
    'En bokning kan ha tio filer, sammanlagt 60 MB. Ta bort en bilaga om du vill lägga till en ny.',
  ],
  'reading.code_none': [
    'Be först om en kod',
    'Det finns ingen giltig kod för den här bokningen. En kod fungerar bara en gång. Be om en ny kod.',
  ],
  'reading.code_expired': ['Koden är för gammal', 'Koden gäller i 10 minuter. Be om en ny kod.'],
  'reading.code_used_up': ['Koden gäller inte längre', 'Koden skrevs fel fem gånger. Be om en ny kod.'],
  'reading.code_wrong': [
    'Koden stämmer inte',
    'Kontrollera koden i vårt senaste meddelande. Den har sex siffror.',
  ],
  'reading.pass_needed': ['Öppna promemorian med engångskod', 'Be om en kod och skriv den på den här sidan.'],
  'reading.pass_expired': [
    'Lästiden är slut',
    'Promemorian var öppen i en halvtimme. Be om en ny kod för att läsa den igen.',
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
  system_year: 'Skriv året med fyra siffror, {least}–{most}, eller lämna fältet tomt.',
  name: 'Skriv ditt namn.',
  phone: 'Skriv telefonnumret, till exempel 040 123 4567. Börja ett utländskt nummer med landsnumret.',
  phone_premium: 'Vi kan inte ringa avgiftsbelagda servicenummer. Skriv ett annat nummer.',
  email: 'Skriv e-postadressen i formen namn@example.org.',
  email_or_mobile:
    'Skriv en e-postadress, till exempel namn@example.org, eller ett mobilnummer, till exempel 040 123 4567.',
  reachable_to_wait: 'Skriv telefonnummer eller e-postadress så att vi når dig när en tid blir ledig.',
  reachable: 'Skriv telefonnummer eller e-postadress eller välj ”Jag vill ha råden på papper”.',
  person_name: 'Skriv personens namn.',
  role_none: 'Välj minst en roll.',
  language_missing: 'Skriv texten också på det här språket.',
  languages_none: 'Välj minst ett språk.',
  venue_name: 'Ge platsen ett namn.',
  room_name: 'Ge rummet ett namn.',
  venue_address: 'Skriv platsens gatuadress.',
  plan_date: 'Välj dag.',
  walk_in_property: 'Skriv fastighetsbeteckningen, eller adress och by med kommatecken emellan.',
  plan_same: 'Klinikdagen är redan då och där. Välj en annan dag eller ett annat rum.',
  plan_date_twice: 'Samma dag står två gånger i listan.',
  plan_time: 'Skriv klockslaget.',
  plan_moment: 'Välj både dag och klockslag.',
  plan_end: 'Dagen måste sluta senare än den börjar.',
  plan_past: 'Välj en kommande dag.',
  plan_number: 'Skriv ett tal mellan {least} och {most}.',
  plan_break_reversed: 'Pausen {start}–{end} måste sluta senare än den börjar.',
  plan_break_outside_day: 'Pausen {start}–{end} ligger utanför klinikdagen.',
  plan_no_slots: 'Med dessa klockslag ryms inte en enda tid.',
  plan_too_many: 'Dagen skulle få {slots} tider. Högst {most} kan sparas.',
  plan_shares: 'Kvoterna omfattar {wanted} tider, men dagen har bara {slots}.',
  plan_closes: 'Välj en tidpunkt före klinikdagens början.',
  plan_room: 'Välj ett rum som är i bruk.',
  seat_person: 'Personen har inte den här rollen i kommunen. Välj en annan.',
  matched_identifier: 'Skriv fastighetsbeteckningen i formen 638-999-1-1.',
  matched_identifier_no: 'Skriv matrikelnumret (gnr/bnr) i formen 9999/1.',
  note_words: 'Skriv till invånaren vilka råd hen fick.',
  note_step_none: 'Lägg till minst en åtgärd.',
  note_step_what: 'Åtgärd {number}: skriv vad som ska göras.',
  note_step_who: 'Åtgärd {number}: välj vem som gör det.',
  note_step_by: 'Åtgärd {number}: välj dag eller skriv när det senast ska vara gjort.',
  note_building: 'System {number}: skriv vilken byggnads vatten det gäller.',
  note_condition: 'System {number}: välj en bedömning.',
  note_basis: 'System {number}: välj vad bedömningen grundar sig på.',
  held_back_reason: 'Skriv varför promemorian inte lämnas ut till invånaren.',
  release_reason: 'Skriv varför promemorian nu kan lämnas ut.',
  addendum_reason: 'Skriv varför promemorian kompletteras.',
  addendum_words: 'Skriv tillägget.',
  calendar_address: 'Skriv en kalenderadress som börjar med https:// eller webcal://.',
  calendar_address_plain: 'Adressen ska börja med https:// eller webcal://. En oskyddad adress hämtas inte.',
  calendar_address_password: 'Adressen får inte innehålla användarnamn eller lösenord.',
  calendar_address_port: 'Adressen får inte innehålla något portnummer.',
  calendar_address_inside:
    'Adressen finns i ett internt nät. Skriv en adress som fungerar överallt på internet.',
  reading_code: 'Skriv den sexsiffriga koden i meddelandet.',
};

export const problems: ProblemText = { refusals, fields };
