import type { NoticeMunicipality, NoticeText } from '../notice-text.ts';

/** A municipality that has not yet given its contacts is still named. */
const contact = ({ name, email, phone }: NoticeMunicipality) =>
  `${[name, phone && `telefon ${phone}`, email && `e-post ${email}`].filter(Boolean).join(', ')}.`;

export const notices: NoticeText = {
  privacy: (municipalities) => ({
    title: 'Dataskyddsbeskrivning',
    lead: 'Här berättar vi vilka uppgifter avloppsklinikens tidsbokning sparar om dig, varför, och vem som läser dem.',
    sections: [
      {
        heading: 'Vem ansvarar för uppgifterna',
        paragraphs: [
          'Personuppgiftsansvarig är den kommun vars klinikdag du bokar tid till. Varje kommun ser bara sina egna bokningar och fastigheter.',
          ...municipalities.map(contact),
        ],
      },
      {
        heading: 'Vilka uppgifter som sparas',
        paragraphs: [
          'Om bokningen: ditt namn, telefonnummer eller din e-postadress, fastighetens beteckning eller adress, om du är ägare eller innehavare, ämnen och din fråga, ditt språk samt tid och plats.',
          'Om besöket: en rådgivningspromemoria där en sakkunnig antecknar läget för fastighetens avloppssystem och vad som ska göras härnäst.',
          'Om meddelanden: vad som har skickats till dig och när, och om det gick att skicka.',
          'Vi frågar inte efter personbeteckning. Skriv inte uppgifter om din hälsa eller annat som inte behövs för ärendet i din fråga.',
        ],
      },
      {
        heading: 'Varför och på vilken grund',
        paragraphs: [
          'Uppgifterna behövs för att kommunen ska kunna reservera en tid för dig, förbereda sig på din fastighet, ge råd och återkomma till dem senare.',
          'Som grund för behandlingen har i tjänsten angetts en uppgift av allmänt intresse (EU:s allmänna dataskyddsförordning, artikel 6.1 e). Kommunen fastställer grunden för egen del.',
        ],
      },
      {
        heading: 'Vem läser uppgifterna',
        paragraphs: [
          'De anställda i kommunen som har åtkomst för sina uppgifter: projektledaren, byggnadsinspektören, miljövårdssekreteraren och koordinatorn.',
          'När någon läser rådgivningspromemorian antecknas det i en logg. I samband med promemorian ser du när den har lästs och i vilken uppgift. Närmare uppgifter får du av kommunen.',
          'Bekräftelsen skickas till den e-postadress du har angett. Innehållet i rådgivningspromemorian skickas inte per e-post: du läser den med hjälp av länken och en engångskod.',
        ],
      },
      {
        heading: 'Hur länge uppgifterna sparas',
        paragraphs: [
          'Kommunen bestämmer hur länge uppgifterna sparas. Fråga kommunen.',
          'Uppgifterna i en blankett som inte blev färdig raderas inom en halvtimme efter att tiden inte längre är reserverad för dig.',
        ],
      },
      {
        heading: 'Kakor',
        paragraphs: [
          'Tjänsten använder bara kakor som den inte fungerar utan: de håller den tid du valt medan du fyller i blanketten och minns att du har angett engångskoden. Här finns ingen spårning, reklam eller besöksstatistik.',
        ],
      },
      {
        heading: 'Dina rättigheter',
        paragraphs: [
          'Du kan be att få se dina egna uppgifter hos kommunen och be att fel rättas. Du kan också be att uppgifter raderas eller att behandlingen begränsas, och du kan invända mot behandlingen. Kommunen berättar till vilka delar det går att göra.',
          'Om du anser att dina uppgifter har behandlats fel, ta först kontakt med kommunen. Du kan också lämna in ett klagomål till den myndighet som övervakar dataskyddet: i Finland dataombudsmannen, i Norge Datatilsynet.',
        ],
      },
    ],
  }),
  accessibility: (municipalities) => ({
    title: 'Tillgänglighetsutlåtande',
    lead: 'Det här utlåtandet gäller avloppsklinikens tidsbokning. Målet är att alla själva ska kunna boka en tid och läsa de råd de har fått.',
    sections: [
      {
        heading: 'Hur tillgänglig tjänsten är',
        paragraphs: [
          'Målet är nivåerna A och AA i riktlinjerna WCAG 2.2. De som har byggt tjänsten har bedömt den delvis: sidorna har kontrollerats med automatiska test, och bokningen har prövats med enbart tangentbord och utan JavaScript.',
          'Ingen utomstående sakkunnig har ännu granskat tjänsten.',
        ],
      },
      {
        heading: 'Vad som ännu inte har kontrollerats',
        paragraphs: [
          'Tjänsten har ännu inte prövats med skärmläsare, förstoringsprogram eller talstyrning, och inte tillsammans med användare som har olika funktionsnedsättningar. Det kan finnas brister som vi inte känner till.',
          'Kommunen svarar för att dess egna texter är begripliga.',
        ],
      },
      {
        heading: 'Om du inte kan använda tjänsten',
        paragraphs: [
          'Ring kommunen, så bokar vi en tid åt dig per telefon. Du kan få rådgivningspromemorian på papper om du vill.',
          ...municipalities.map(contact),
        ],
      },
      {
        heading: 'Ge respons',
        paragraphs: [
          'Berätta för kommunen om något inte fungerar. Skriv vilken sida du använde och vad som hindrade dig. Du får svar inom 14 dagar.',
        ],
      },
      {
        heading: 'Om svaret inte räcker',
        paragraphs: [
          'Om du inte får något svar eller inte är nöjd med det, fråga kommunen vilken myndighet som övervakar tillgängligheten och hur du för saken vidare dit.',
        ],
      },
      {
        heading: 'Utlåtandets datum',
        paragraphs: ['Utlåtandet har gjorts upp 22.11.2026 utifrån tillverkarnas egen bedömning.'],
      },
    ],
  }),
};
