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
          'Om bokningen: ditt namn, telefonnummer eller din e-postadress, fastighetens beteckning eller adress och om du är ägare eller innehavare. Dessutom ämnen och din fråga, ditt språk samt tid och plats. Om du har berättat det, också systemets byggnadsår och hur du fick höra om kliniken.',
          'Om bilagor: situationsplan, foton och andra filer som du själv skickar. Uppgifter om plats och annat som döljs i bilderna tas bort. Du kan ta bort en bilaga tills besöket börjar. Om tiden avbokas raderas bilagorna genast.',
          'Om besöket: en rådgivningspromemoria där en sakkunnig antecknar läget för fastighetens avloppssystem och vad som ska göras härnäst.',
          'Om meddelanden: vad som har skickats till dig och när, och om det gick att skicka.',
          'Vi frågar inte efter personbeteckning. Skriv inte uppgifter om din hälsa eller annat som inte behövs för ärendet i din fråga.',
        ],
      },
      {
        heading: 'Varför och på vilken grund',
        paragraphs: [
          'Kommunen behöver uppgifterna för att reservera en tid åt dig och förbereda sig på din fastighet. Med dem kan kommunen också ge råd och återkomma till råden senare.',
          'Om du berättar hur du fick höra om kliniken räknar kommunen svaren för att förbättra sin information.',
          'Som grund för behandlingen har i tjänsten angetts en uppgift av allmänt intresse (EU:s allmänna dataskyddsförordning, artikel 6.1 e). Kommunen fastställer grunden för egen del.',
        ],
      },
      {
        heading: 'Vem läser uppgifterna',
        paragraphs: [
          'De anställda i kommunen som har åtkomst för sina uppgifter: projektledaren, byggnadsinspektören, miljövårdssekreteraren och koordinatorn.',
          'När någon läser rådgivningspromemorian antecknas det i en logg. I samband med promemorian ser du när den har lästs och i vilken uppgift. Närmare uppgifter får du av kommunen.',
          'Bekräftelsen och påminnelserna skickas till den e-postadress du har angett. Om du bara anger ett mobilnummer kan de skickas som sms via ett teleföretag. Innehållet i rådgivningspromemorian skickas inte i meddelanden: du läser den med hjälp av länken och en engångskod.',
        ],
      },
      {
        heading: 'Hur länge uppgifterna sparas',
        paragraphs: [
          'Kommunen bestämmer hur länge uppgifterna sparas. Fråga kommunen.',
          'Det du uppgav för väntelistan raderas 30 dagar efter att din väntan har tagit slut.',
          'Om du inte skickar blanketten raderas uppgifterna i den. Det sker inom en halvtimme efter att tiden inte längre är reserverad för dig.',
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
    lead: 'Det här utlåtandet gäller avloppsklinikens tidsbokning. Kommunen vill att alla själva ska kunna boka en tid och läsa råden de har fått. I Finland kräver lagen om tillhandahållande av digitala tjänster (306/2019) det.',
    sections: [
      {
        heading: 'Hur tjänsten uppfyller kraven',
        paragraphs: [
          'Tjänsten uppfyller tillgänglighetskraven delvis. Kraven är nivåerna A och AA i riktlinjerna WCAG. Målet är version 2.2, som kräver mer än lagen.',
          'Vi känner inte till några brister, men allt har ännu inte bedömts.',
        ],
      },
      {
        heading: 'Vad som kanske inte är tillgängligt',
        paragraphs: [
          'Tjänsten har inte prövats med skärmläsare, förstoringsprogram eller talstyrning. Den har inte heller prövats tillsammans med användare med funktionsnedsättning. Det kan finnas brister som vi inte känner till.',
          'Rådgivningspromemorians PDF-fil har inte kontrollerats med ett utomstående program. Samma råd kan läsas på en webbsida.',
          'Länken till kartan på klinikdagens sida leder till en annan tjänst, som utlåtandet inte gäller. Adressen står alltid också som text.',
          'Kommunen svarar för att dess egna texter är begripliga.',
          'Inget har lämnats ogjort för att det skulle vara en oskälig börda.',
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
          'Berätta för kommunen om något inte fungerar, eller be om informationen i en annan form. Du kan ringa eller skicka e-post till adresserna ovan. Berätta vilken sida du använde och vad som hindrade dig.',
          'Du får svar inom 14 dagar.',
        ],
      },
      {
        heading: 'Om svaret inte räcker',
        paragraphs: [
          'Du kan föra saken till en myndighet om du inte får svar inom 14 dagar eller inte är nöjd med svaret.',
          'I Finland övervakas tillgängligheten av Transport- och kommunikationsverket Traficom. Dit kan du anföra klagomål eller begära en utredning.',
          'I Norge behandlas klagomål av Diskrimineringsnemnda.',
        ],
        links: [
          {
            words: 'Finland: anvisningar för klagomål (tillganglighetskrav.fi)',
            href: 'https://www.tillganglighetskrav.fi/',
          },
          {
            words: 'Norge: anvisningar för klagomål (diskrimineringsnemnda.no)',
            href: 'https://www.diskrimineringsnemnda.no/',
          },
        ],
      },
      {
        heading: 'Hur utlåtandet har gjorts upp',
        paragraphs: [
          'Utlåtandet har gjorts upp 25.11.2026. Det bygger på tillverkarnas egen bedömning. Ingen utomstående sakkunnig har granskat tjänsten.',
          'Varje sida har kontrollerats automatiskt i alla sina lägen, på smal och bred skärm, ljus och mörk. Bokningen har prövats med enbart tangentbord och utan JavaScript.',
        ],
      },
    ],
  }),
};
