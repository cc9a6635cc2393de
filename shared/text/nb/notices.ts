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
          'Om bestillingen: navnet ditt, telefonnummer eller e-postadresse, matrikkelnummeret eller adressen til eiendommen, om du er eier, fester eller bruker, temaer og spørsmålet ditt, språket ditt og tid og sted.',
          'Om besøket: et rådgivningsnotat der fagpersonen skriver hvordan det står til med avløpsanlegget på eiendommen, og hva som bør gjøres videre.',
          'Om meldinger: hva vi har sendt deg og når, og om sendingen gikk gjennom.',
          'Vi ber aldri om fødselsnummer. Ikke skriv om helsen din eller annet som saken ikke trenger, i spørsmålet ditt.',
        ],
      },
      {
        heading: 'Hvorfor, og på hvilket grunnlag',
        paragraphs: [
          'Kommunen trenger opplysningene for å holde av en time til deg, forberede seg, gi råd og kunne komme tilbake til rådene senere.',
          'Som behandlingsgrunnlag er det i tjenesten oppgitt en oppgave i allmennhetens interesse (personvernforordningen artikkel 6 nr. 1 bokstav e). Den enkelte kommunen bekrefter grunnlaget for sin del.',
        ],
      },
      {
        heading: 'Hvem som leser opplysningene',
        paragraphs: [
          'De ansatte i kommunen som trenger dem i arbeidet sitt: prosjektlederen, byggesaksbehandleren, miljørådgiveren og koordinatoren.',
          'Hver gang noen leser rådgivningsnotatet, blir det loggført. Ved notatet ser du når det er lest, og i hvilken rolle. Spør kommunen hvis du vil vite mer.',
          'Bekreftelsen sendes til e-postadressen du har oppgitt. Innholdet i rådgivningsnotatet sendes aldri på e-post: Du leser det med lenken din og en engangskode.',
        ],
      },
      {
        heading: 'Hvor lenge opplysningene lagres',
        paragraphs: [
          'Kommunen bestemmer hvor lenge. Spør kommunen.',
          'Det du har skrevet i et skjema du ikke gjorde ferdig, slettes innen en halv time etter at timen ikke lenger er holdt av til deg.',
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
    lead: 'Denne erklæringen gjelder timebestillingen for avløpsklinikken. Målet er at alle skal kunne bestille time og lese rådene de har fått, på egen hånd.',
    sections: [
      {
        heading: 'Hvor tilgjengelig tjenesten er',
        paragraphs: [
          'Målet er nivå A og AA i retningslinjene WCAG 2.2. De som har laget tjenesten, har vurdert den delvis: Sidene er kontrollert med automatiske tester, og bestillingen er prøvd med bare tastatur og uten JavaScript.',
          'Ingen utenforstående ekspert har vurdert tjenesten ennå.',
        ],
      },
      {
        heading: 'Hva som ikke er kontrollert ennå',
        paragraphs: [
          'Tjenesten er ennå ikke prøvd med skjermleser, forstørringsprogram eller talestyring, og heller ikke sammen med brukere med funksjonsnedsettelser. Det kan finnes feil vi ikke vet om.',
          'Kommunen har ansvar for at de tekstene den selv har skrevet, er klare.',
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
          'Si fra til kommunen hvis noe ikke virker. Skriv hvilken side du var på, og hva som stoppet deg. Du får svar innen 14 dager.',
        ],
      },
      {
        heading: 'Hvis svaret ikke er godt nok',
        paragraphs: [
          'Hvis du ikke får svar eller ikke er fornøyd med det, kan du spørre kommunen hvilken myndighet som fører tilsyn med tilgjengelighet, og hvordan du tar saken videre dit.',
        ],
      },
      {
        heading: 'Dato for erklæringen',
        paragraphs: ['Skrevet 22. november 2026 på grunnlag av utviklernes egen vurdering.'],
      },
    ],
  }),
};
