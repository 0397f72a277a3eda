/**
 * Conversations that go the same way through every door: the words of the finding, the sentences and the figure
 * do not depend on where they are read.
 */
import type { Conversation, Told } from './door-under-test.ts';

const figureOf = (told: readonly Told[]): string => told.at(-1)?.figure ?? '';

export const conversations: readonly Conversation[] = [
  { name: 'a question', steps: [{ say: 'vacatures Breda vs G40', gives: 'query' }] },
  { name: 'a ranking', steps: [{ say: 'top 10 gemeenten werkloosheid', gives: 'query' }] },
  {
    name: 'follow-ups that exchange, add and drop',
    steps: [
      { say: 'winkelleegstand Emmen sinds 2018', gives: 'query' },
      { say: 'en Tilburg?', gives: 'query' },
      { say: 'ook Breda', gives: 'query' },
      { say: 'en in 2022?', gives: 'query' },
    ],
  },
  {
    name: 'a reading that is chosen, and a follow-up on it',
    steps: [
      { say: 'inwoners Bergen', gives: 'clarify' },
      { choose: 0, gives: 'query' },
      { say: 'sinds 2018', gives: 'query' },
    ],
  },
  {
    name: 'a follow-up by its button',
    steps: [
      { say: 'vacatures Breda', gives: 'query' },
      { choose: 0, gives: 'query' },
    ],
  },
  {
    name: 'a municipality of one’s own',
    needs: ['home', 'alone'],
    steps: [
      { say: 'mijn gemeente is Breda', gives: 'act' },
      { say: 'winkelleegstand bij ons', gives: 'query' },
    ],
  },
  {
    name: 'a question that is edited, and a follow-up on what it became',
    steps: [
      { say: 'vacatures Breda', gives: 'query' },
      { edit: 'vacatures Tilburg', gives: 'query' },
      { say: 'en banen?', gives: 'query' },
    ],
  },
  {
    name: 'a figure asked for by its id',
    steps: [
      { say: 'banen Tilburg per sector', gives: 'query' },
      { say: (told) => `figuur ${figureOf(told)}`, gives: 'query' },
    ],
  },
  {
    name: 'how a figure was calculated',
    steps: [
      { say: 'vacatures Breda vs G40', gives: 'query' },
      { say: 'hoe is dit berekend?', gives: 'query' },
    ],
  },
  {
    name: 'what cannot be answered',
    steps: [
      { say: 'hoeveel vacatures zijn er in 2030', gives: 'unsupported' },
      { say: 'waarom is de werkloosheid in Breda gestegen', gives: 'unsupported' },
    ],
  },
  {
    name: 'what cannot be answered, and what is offered instead',
    steps: [
      { say: 'hoeveel vacatures zijn er in 2030', gives: 'unsupported' },
      { choose: 0, gives: 'query' },
      { say: 'en in Emmen?', gives: 'query' },
    ],
  },
  {
    name: 'a map, and a follow-up in another province',
    steps: [
      { say: 'kaart winkelleegstand Noord-Brabant', gives: 'query' },
      { say: 'en in Limburg?', gives: 'query' },
    ],
  },
  {
    name: 'a breakdown, and one sector of it',
    steps: [
      { say: 'banen per sector in Tilburg', gives: 'query' },
      { say: 'alleen de bouw', gives: 'query' },
    ],
  },
  {
    name: 'what stands out',
    steps: [
      { say: 'wat valt op in Tilburg', gives: 'query' },
      { choose: 0, gives: 'query' },
    ],
  },
  { name: 'a relation', steps: [{ say: 'verband tussen werkloosheid en bijstand', gives: 'query' }] },
  { name: 'a definition', steps: [{ say: 'wat betekent grijze druk', gives: 'query' }] },
  {
    name: 'another topic beside the first',
    steps: [
      { say: 'werkloosheid Breda sinds 2018', gives: 'query' },
      { say: 'ook vacatures erbij', gives: 'query' },
    ],
  },
  {
    name: 'a table, and the same as a file',
    steps: [
      { say: 'top 10 gemeenten werkloosheid als tabel', gives: 'query' },
      { say: 'als csv', gives: 'query' },
    ],
  },
  {
    name: 'words that look like marks',
    steps: [{ say: '*vacatures* in _Breda_ & <b>Emmen</b> > 2020', gives: 'query' }],
  },
  {
    name: 'a subscription: made, tried out, listed, stopped',
    needs: ['talk', 'alone'],
    steps: [
      { say: 'stuur elke maandag de winkelleegstand van Emmen', gives: 'act' },
      { say: 'laat zien wat er maandag zou komen', gives: 'act' },
      { say: 'waar ben ik op geabonneerd', gives: 'act' },
      { say: 'stop het abonnement', gives: 'act' },
    ],
  },
  {
    name: 'an alert',
    needs: ['talk', 'alone'],
    steps: [{ say: 'waarschuw me als de winkelleegstand in Emmen boven 40% komt', gives: 'act' }],
  },
  {
    name: 'a subscription and an alert of a channel',
    needs: ['talk', 'among'],
    steps: [
      { say: 'zet elke vrijdag om 9 uur de winkelleegstand van Emmen in dit kanaal', gives: 'act' },
      { say: 'waarschuw ons als de winkelleegstand in Emmen boven 40% komt', gives: 'act' },
    ],
  },
  {
    name: 'a municipality of a channel',
    needs: ['among'],
    steps: [
      { say: 'de gemeente van dit kanaal is Breda', gives: 'act' },
      { say: 'winkelleegstand bij ons', gives: 'query' },
    ],
  },
  {
    name: 'a remark on the figure before it',
    needs: ['talk'],
    steps: [
      { say: 'inwoners Bergen', gives: 'clarify' },
      { choose: 0, gives: 'query' },
      { say: 'opmerking: in 2021 is een wijk verhuisd', gives: 'act' },
    ],
  },
  {
    name: 'a remark on nothing',
    needs: ['talk'],
    steps: [{ say: 'opmerking: in 2021 is een wijk verhuisd', gives: 'act' }],
  },
  {
    name: 'a poll, and a vote by its button',
    needs: ['talk'],
    steps: [
      { say: 'poll: welke indicator missen jullie? horeca / zorg / energie', gives: 'act' },
      { choose: 1, gives: 'act' },
      { choose: 0, gives: 'act' },
      { say: 'ik stem op 3', gives: 'act' },
    ],
  },
  {
    name: 'a pack of what was shown',
    needs: ['talk'],
    steps: [
      { say: 'vacatures Breda', gives: 'query' },
      { say: 'en banen?', gives: 'query' },
      { say: 'maak een pakket van deze figuren', gives: 'act' },
    ],
  },
  {
    name: 'acts',
    steps: [
      { say: 'help', gives: 'act' },
      { say: 'hallo', gives: 'act' },
      { say: 'dank je wel', gives: 'act' },
    ],
  },
];
