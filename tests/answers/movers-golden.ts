/** What is said of what stands out, word for word. */
import type { Query } from '#src/model.ts';

interface Golden extends Omit<Query, 'operation' | 'regions'> {
  readonly name: string;
  readonly headline: string;
  readonly summary: string;
}

/** On the demo figures. */
export const GOLDEN_DEMO: readonly Golden[] = [
  {
    name: 'Emmen',
    headline: 'Niets ongewoons in Emmen',
    summary:
      'Voorbeeldcijfers (fictief). Cijfers bewegen altijd, maar geen van de 38 onderwerpen wijkt af van het gewone patroon. Het verst van gewoon, maar niet opvallend: het aantal bedrijven met WBSO per 1.000 inwoners in Emmen steeg van 1,1 in 2024 naar 1,4 (157 in totaal) in 2025.',
  },
  {
    name: 'Breda',
    headline: 'Niets ongewoons in Breda',
    summary:
      'Voorbeeldcijfers (fictief). Cijfers bewegen altijd, maar geen van de 38 onderwerpen wijkt af van het gewone patroon. Het verst van gewoon, maar niet opvallend: het aantal werklozen in Breda daalde van 5.256 in 2024 naar 5.175 in 2025.',
  },
  {
    name: 'Opsterland',
    headline: 'Kantorenleegstand in Opsterland veel hoger dan in vergelijkbare gemeenten',
    summary:
      'Voorbeeldcijfers (fictief). De kantorenleegstand in Opsterland was 25,1% in 2025, hoger dan in alle 10 vergelijkbare gemeenten (daar gemiddeld 7,1%); dat is ongunstig.',
  },
  {
    name: 'Almere',
    headline:
      'Aantal snelgroeiende bedrijven per inwoner in Almere sterker gedaald dan in vergelijkbare gemeenten',
    summary:
      'Voorbeeldcijfers (fictief). Het aantal snelgroeiende bedrijven per 1.000 inwoners in Almere daalde van 0,33 in 2024 naar 0,19 (44 in totaal) in 2025, een sterkere daling dan in alle 10 vergelijkbare gemeenten; dat is ongunstig.',
  },
  {
    name: 'Doesburg',
    headline: 'Vacaturegraad in Doesburg omlaag van plaats 3 naar 8',
    summary:
      'Voorbeeldcijfers (fictief). De vacaturegraad in Doesburg daalde van 42,1 per 1.000 banen in 2024 naar 34,6 per 1.000 banen (voorlopig cijfer) in 2025, van plaats 3 naar plaats 8 van de 11 (1 is het hoogst).',
  },
  {
    name: 'Weststellingwerf',
    headline: 'Nettogroei van vestigingen per inwoner in Weststellingwerf sterker gedaald dan in jaren',
    summary:
      'Voorbeeldcijfers (fictief). De nettogroei van vestigingen per 1.000 inwoners in Weststellingwerf daalde van 2,2 in het 3e kwartaal van 2025 naar 0,23 (6 in totaal, voorlopig cijfer) in het 3e kwartaal van 2026, een grotere daling dan in elk van de 10 jaar hiervoor; dat is ongunstig.',
  },
  {
    name: 'Schiermonnikoog',
    headline: 'Niets ongewoons op Schiermonnikoog',
    summary:
      'Voorbeeldcijfers (fictief). Cijfers bewegen altijd, maar geen van de 38 onderwerpen wijkt af van het gewone patroon. Het verst van gewoon, maar niet opvallend: de vacaturegraad op Schiermonnikoog daalde van 27,9 per 1.000 banen in 2024 naar 25,0 per 1.000 banen (voorlopig cijfer) in 2025.',
  },
  {
    name: 'Nissewaard',
    theme: 'jongeren',
    period: { from: '2019' },
    headline: 'In Nissewaard sinds 2019 niets opvallends veranderd',
    summary:
      'Voorbeeldcijfers (fictief). Cijfers bewegen altijd, maar geen van de 2 onderwerpen veranderde veel anders dan in vergelijkbare gemeenten. Het verst van gewoon, maar niet opvallend: het aandeel voortijdig schoolverlaters in Nissewaard daalde van 2,40% in 2019 naar 1,76% in 2025.',
  },
];

/** On real figures of CBS. */
export const GOLDEN_REAL: readonly Golden[] = [
  {
    name: 'Emmen',
    headline: 'Niets ongewoons in Emmen',
    summary:
      'Cijfers bewegen altijd, maar geen van de 5 onderwerpen wijkt af van het gewone patroon. Het verst van gewoon, maar niet opvallend: het aandeel jongeren met jeugdhulp in Emmen steeg van 14,4% in 2023 naar 15,2% in 2024.',
  },
  {
    name: 'Breda',
    headline: 'Niets ongewoons in Breda',
    summary:
      'Cijfers bewegen altijd, maar geen van de 5 onderwerpen wijkt af van het gewone patroon. Het verst van gewoon, maar niet opvallend: het aardgasverbruik van woningen in Breda daalde van 680 m3 in 2023 naar 670 m3 in 2024.',
  },
  {
    name: 'Sliedrecht',
    headline: 'Jongeren met jeugdhulp in Sliedrecht sterker gedaald dan in jaren',
    summary:
      'Het aandeel jongeren met jeugdhulp in Sliedrecht daalde van 16,9% in 2023 naar 11,1% in 2024, een grotere daling dan in elk van de 8 jaar hiervoor.',
  },
  {
    name: 'Schiedam',
    headline: 'Jongeren met jeugdhulp in Schiedam veel sterker gestegen dan in vergelijkbare gemeenten',
    summary:
      'Het aandeel jongeren met jeugdhulp in Schiedam steeg van 7,1% in 2023 naar 10,5% in 2024, een sterkere stijging dan in 9 van de 10 vergelijkbare gemeenten.',
  },
  {
    name: 'Heeze-Leende',
    headline: 'Elektriciteitsverbruik van woningen in Heeze-Leende ongewoon sterk gestegen',
    summary:
      'Het elektriciteitsverbruik van woningen in Heeze-Leende steeg van 3.090 kWh in 2023 naar 3.190 kWh in 2024, een ongewoon grote stijging vergeleken met de 9 jaar hiervoor; in vergelijkbare gemeenten ging het dezelfde kant op.',
  },
];
