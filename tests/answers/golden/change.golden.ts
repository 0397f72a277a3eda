/** Golden answers, read and approved by hand: change. */
import type { Golden } from './golden.ts';

export const CHANGE: readonly Golden[] = [
  {
    of: 'in percent',
    question: 'met hoeveel procent is het aantal banen in Utrecht gegroeid sinds 2019?',
    headline: 'Aantal banen van werknemers in Utrecht met 7,4% gestegen sinds 2019',
    sentences: ['Tussen 2019 en 2025 steeg het aantal banen van werknemers in Utrecht met 7,4%, van 303.128 naar 325.427.', 'Dat zijn 22.299 banen van werknemers meer.'],
    assumptions: [],
  },
  {
    of: 'of a percentage, in points',
    question: 'hoeveel procentpunt is de jeugdwerkloosheid in Rotterdam gedaald tussen 2015 en 2024?',
    headline: 'Jeugdwerkloosheid in Rotterdam met 6,7 procentpunt gedaald tussen 2015 en 2024',
    sentences: ['Tussen 2015 en 2024 daalde de jeugdwerkloosheid in Rotterdam met 6,7 procentpunt, van 14,7% naar 8,0%.', 'Het gaat om werkloze jongeren (15 tot 27 jaar) als percentage van de beroepsbevolking van die leeftijd.'],
    assumptions: [],
  },
  {
    of: 'absolute, begins later',
    question: 'Hoeveel ict-banen zijn er in Veldhoven bijgekomen tussen 2018 en 2023',
    headline: 'Aantal banen in de ict in Veldhoven met 23 gestegen tussen 2021 en 2023',
    sentences: ['Tussen 2021 en 2023 steeg het aantal banen van werknemers in informatie en communicatie in Veldhoven met 23, van 647 naar 670.', 'Het gaat om het aantal banen van werknemers naar vestigingsplaats van de werkgever.', 'Over 2018 is er geen cijfer; het eerste daarna is van 2021.'],
    assumptions: [],
  },
  {
    of: 'against others',
    question: 'procentuele groei banen Den Haag, Utrecht en Amsterdam sinds 2018',
    headline: 'Aantal banen van werknemers in Den Haag met 5,8% gestegen sinds 2018',
    sentences: ['Tussen 2018 en 2025 steeg het aantal banen van werknemers in Den Haag met 5,8%, van 272.550 naar 288.277.', 'In Utrecht was de stijging 10,0% en in Amsterdam 7,9%.'],
    assumptions: [],
  },
  {
    of: 'too few for a percentage',
    question: 'met hoeveel procent zijn de faillissementen in Súdwest-Fryslân gestegen sinds 2019?',
    headline: 'Aantal faillissementen in Súdwest-Fryslân met 4 gestegen sinds 2019',
    sentences: ['Tussen 2019 en 2025 steeg het aantal faillissementen in Súdwest-Fryslân met 4, van 12 naar 16.', 'Het gaat om het aantal uitgesproken faillissementen van bedrijven in het jaar.', 'Voor Súdwest-Fryslân is er geen percentage: het cijfer van 2019 is daar te klein voor.'],
    assumptions: ['Het cijfer over 2025 is voorlopig.'],
  },
];
