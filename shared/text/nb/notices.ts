import type { NoticeMunicipality, NoticeText } from '../notice-text.ts';

/** A municipality that has not yet given its contacts is still named. */
const contact = ({ name, email, phone }: NoticeMunicipality) =>
  `${[name, phone && `telefon ${phone}`, email && `e-post ${email}`].filter(Boolean).join(', ')}.`;

export const notices: NoticeText = {
  privacy: (municipalities) => ({
    title: 'Personvernerklæring',
    lead: 'Her står det hvilke opplysninger timebestillingen for avløpsklinikken lagrer om deg, hvorfor, og hvem som leser dem.',
    sections: [
      {
        heading: 'Hvem som har ansvaret',
        paragraphs: [
          'Den kommunen du bestiller klinikktime i, er behandlingsansvarlig. Hver kommune ser bare sine egne bestillinger og eiendommer.',
          ...municipalities.map(contact),
        ],
      },
      {
        heading: 'Hvilke opplysninger vi lagrer',
        paragraphs: [
          'Om bestillingen: navnet ditt, telefonnummer eller e-postadresse, matrikkelnummeret eller adressen til eiendommen og om du er eier, fester eller bruker. Dessuten temaer og spørsmålet ditt, språket ditt og tid og sted. Hvis du fortalte det, også anleggets byggeår og hvordan du fikk vite om klinikken.',
          'Om vedlegg: situasjonskart, bilder og andre filer som du selv sender. Opplysninger om sted og annet som ligger skjult i bildene, fjernes. Du kan fjerne et vedlegg til besøket begynner. Hvis timen avbestilles, slettes vedleggene med en gang.',
          'Om besøket: et rådgivningsnotat der fagpersonen skriver hvordan det står til med avløpsanlegget på eiendommen, og hva som bør gjøres videre.',
          'Om meldinger: hva vi har sendt deg og når, og om sendingen gikk gjennom.',
          'Vi ber aldri om fødselsnummer. Ikke skriv om helsen din eller annet som saken ikke trenger, i spørsmålet ditt.',
        ],
      },
      {
        heading: 'Hvorfor, og på hvilket grunnlag',
        paragraphs: [
          'Kommunen trenger opplysningene for å holde av en time til deg og forberede seg. Med dem kan den også gi råd og komme tilbake til rådene senere.',
          'Hvis du forteller hvordan du fikk vite om klinikken, teller kommunen svarene for å informere bedre.',
          'Som behandlingsgrunnlag er det i tjenesten oppgitt en oppgave i allmennhetens interesse (personvernforordningen artikkel 6 nr. 1 bokstav e). Den enkelte kommunen bekrefter grunnlaget for sin del.',
        ],
      },
      {
        heading: 'Hvem som leser opplysningene',
        paragraphs: [
          'De ansatte i kommunen som trenger dem i arbeidet sitt: prosjektlederen, byggesaksbehandleren, miljørådgiveren og koordinatoren.',
          'Hver gang noen leser rådgivningsnotatet, blir det loggført. Ved notatet ser du når det er lest, og i hvilken rolle. Spør kommunen hvis du vil vite mer.',
          'Bekreftelsen og påminnelsene sendes til e-postadressen du har oppgitt. Oppgir du bare mobilnummer, kan de sendes som SMS gjennom et teleselskap. Innholdet i rådgivningsnotatet sendes aldri i en melding: Du leser det med lenken din og en engangskode.',
        ],
      },
      {
        heading: 'Hvor lenge opplysningene lagres',
        paragraphs: [
          'Kommunen bestemmer hvor lenge. Spør kommunen.',
          'Det du oppga for ventelisten, blir slettet 30 dager etter at ventetiden er over.',
          'Det du har skrevet i et skjema du ikke sendte, blir slettet. Det skjer innen en halv time etter at timen ikke lenger er holdt av til deg.',
        ],
      },
      {
        heading: 'Informasjonskapsler',
        paragraphs: [
          'Tjenesten bruker bare informasjonskapsler den ikke virker uten: De holder av timen du har valgt, mens du fyller ut skjemaet, og husker at du har oppgitt engangskoden. Her er det ingen sporing, reklame eller besøksstatistikk.',
        ],
      },
      {
        heading: 'Rettighetene dine',
        paragraphs: [
          'Du kan be kommunen om innsyn i opplysningene om deg og om å få rettet feil. Du kan også be om at opplysninger slettes eller at bruken begrenses, og du kan protestere mot bruken. Kommunen svarer på hvor langt ønsket ditt kan oppfylles.',
          'Mener du at opplysningene dine er brukt feil, bør du først kontakte kommunen. Du kan også klage til personvernmyndigheten: i Norge Datatilsynet, i Finland dataombudsmannen.',
        ],
      },
    ],
  }),
  accessibility: (municipalities) => ({
    title: 'Tilgjengelighetserklæring',
    lead: 'Denne erklæringen gjelder timebestillingen for avløpsklinikken. Kommunen vil at alle skal kunne bestille time og lese rådene de har fått, på egen hånd.',
    sections: [
      {
        heading: 'Hvordan tjenesten oppfyller kravene',
        paragraphs: [
          'Tjenesten oppfyller kravene til tilgjengelighet delvis. Kravene er nivå A og AA i retningslinjene WCAG. Målet er versjon 2.2, som krever mer enn loven.',
          'Vi vet ikke om noen feil, men alt er ikke vurdert ennå.',
        ],
      },
      {
        heading: 'Hva som kanskje ikke er tilgjengelig',
        paragraphs: [
          'Tjenesten er ikke prøvd med skjermleser, forstørringsprogram eller talestyring. Den er heller ikke prøvd sammen med brukere med funksjonsnedsettelser. Det kan finnes feil vi ikke vet om.',
          'PDF-filen med rådgivningsnotatet er ikke kontrollert med et annet program. De samme rådene kan leses på en nettside.',
          'Lenken til kartet på siden om klinikkdagen fører til en annen tjeneste, som erklæringen ikke gjelder. Adressen står alltid også som tekst.',
          'Kommunen har ansvar for at de tekstene den selv har skrevet, er klare.',
          'Ingenting er utelatt fordi det ville være en uforholdsmessig stor byrde.',
        ],
      },
      {
        heading: 'Hvis du ikke kan bruke tjenesten',
        paragraphs: [
          'Ring kommunen, så bestiller vi en time for deg. Du kan få rådgivningsnotatet på papir hvis du ønsker det.',
          ...municipalities.map(contact),
        ],
      },
      {
        heading: 'Si fra om feil',
        paragraphs: [
          'Si fra til kommunen hvis noe ikke virker, eller be om å få informasjonen på en annen måte. Ring eller skriv til adressene ovenfor. Fortell hvilken side du var på, og hva som stoppet deg.',
          'Du får svar innen 14 dager.',
        ],
      },
      {
        heading: 'Hvis svaret ikke er godt nok',
        paragraphs: [
          'Du kan ta saken videre hvis du ikke får svar innen 14 dager, eller ikke er fornøyd med svaret.',
          'I Norge behandler Diskrimineringsnemnda klager. Kommunens egen tilgjengelighetserklæring ligger på uustatus.no.',
          'I Finland fører Traficom tilsyn med tilgjengeligheten.',
        ],
        links: [
          {
            words: 'Norge: slik klager du (diskrimineringsnemnda.no)',
            href: 'https://www.diskrimineringsnemnda.no/',
          },
          {
            words: 'Finland: slik klager du (saavutettavuusvaatimukset.fi)',
            href: 'https://www.saavutettavuusvaatimukset.fi/',
          },
        ],
      },
      {
        heading: 'Hvordan erklæringen er laget',
        paragraphs: [
          'Skrevet 25. november 2026 på grunnlag av utviklernes egen vurdering. Ingen utenforstående ekspert har vurdert tjenesten.',
          'Hver side er kontrollert automatisk i alle tilstander, på smal og bred skjerm, lys og mørk. Bestillingen er prøvd med bare tastatur og uten JavaScript.',
        ],
      },
    ],
  }),
};
