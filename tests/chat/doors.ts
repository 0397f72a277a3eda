/** The doors of one running service, each driven as its users do. */
import { randomUUID } from 'node:crypto';
import { queryAfter } from '#src/answer/follow.ts';
import type { DataAnswer, Query } from '#src/model.ts';
import { readable } from '../adapters/markup.ts';
import type { DoorUnderTest, OpenDoor, Told } from './door-under-test.ts';

/** What `ask --json` and `POST /api/ask` give. */
interface Json {
  readonly outcome: Told['outcome'];
  readonly query?: Query;
  readonly headline?: string;
  readonly summary: string;
  readonly figure?: string;
  readonly followUps?: readonly string[];
  readonly options?: readonly { readonly label: string; readonly query: Query }[];
  readonly regions?: readonly string[];
}

type Asked = { readonly question: string } | { readonly query: Query };

const toldOf = ({ outcome, headline, summary, figure, followUps, options }: Json): Told => ({
  outcome,
  ...(headline === undefined ? {} : { headline }),
  summary,
  ...(outcome === 'query' && figure !== undefined ? { figure } : {}),
  buttons: options?.map(({ label }) => label) ?? followUps ?? [],
});

/** A door that remembers nothing by itself: who uses it hands in home and previous query. */
function forgetful(ask: (asked: Asked & { home?: string; previous?: Query }) => Promise<Json>): OpenDoor {
  let last: Json | undefined;
  let home: string | undefined;
  const turns: (Query | undefined)[] = [];
  const answer = async (asked: Asked, previous: Query | undefined): Promise<void> => {
    last = await ask({
      ...asked,
      ...('question' in asked && previous !== undefined ? { previous } : {}),
      ...('question' in asked && home !== undefined ? { home } : {}),
    });
    if (last.outcome === 'act' && last.regions?.[0] !== undefined) home = last.regions[0];
    turns.push(last.outcome === 'query' ? queryAfter(last as unknown as DataAnswer, previous) : undefined);
  };
  const previousOf = () => turns.findLast((query) => query !== undefined);
  return {
    say: (text) => answer({ question: text }, previousOf()),
    choose: async (button) => {
      const option = last?.options?.find(({ label }) => label === button);
      await (option === undefined
        ? answer({ question: button }, previousOf())
        : answer({ query: option.query }, undefined));
    },
    edit: async (text) => {
      turns.pop();
      await answer({ question: text }, previousOf());
    },
    read: async () => {
      if (last === undefined) throw new Error('nothing was said');
      return toldOf(last);
    },
  };
}

/** The figures themselves, without a presentation: what all other doors are held against. */
export const apiDoor = (url: () => string): DoorUnderTest => ({
  name: 'API',
  lacks: ['talk', 'among'],
  open: async () =>
    forgetful(async (asked) => {
      const response = await fetch(`${url()}/api/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      });
      return (await response.json()) as Json;
    }),
});

/** @param ask hands a line to `ask --jsonl`. */
export const commandLine = (ask: (line: string) => Promise<string>): DoorUnderTest => ({
  name: 'command line',
  lacks: ['choose', 'talk', 'among'],
  open: async () => forgetful(async (asked) => JSON.parse(await ask(JSON.stringify(asked))) as Json),
});

/** The page, by the forms that its buttons are. */
export const webPage = (url: () => string): DoorUnderTest => ({
  name: 'web page',
  lacks: ['edit', 'home', 'talk', 'among'],
  open: async () => {
    let html = '';
    let query: Query | undefined;
    const send = async (fields: Record<string, string>): Promise<void> => {
      const response = await fetch(`${url()}/gesprek`, { method: 'POST', body: new URLSearchParams(fields) });
      const answered = (await response.json()) as { html: string; query?: Query };
      html = answered.html;
      query = answered.query ?? query;
    };
    const buttonsIn = () =>
      [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map((found) => readable(found[1] ?? ''));
    return {
      say: (text) => send({ vraag: text, ...(query === undefined ? {} : { vorige: JSON.stringify(query) }) }),
      choose: async (button) => {
        const form = [...html.matchAll(/<form.*?<\/form>/gs)].find(
          (found) => readable(/<button[^>]*>(.*?)<\/button>/s.exec(found[0])?.[1] ?? '') === button,
        )?.[0];
        const fields = [...(form ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g)];
        await send(Object.fromEntries(fields.map(([, name, value]) => [name, readable(value ?? '')])));
      },
      edit: async () => {
        throw new Error('a page has no editing');
      },
      read: async () => {
        const headline = readable(/<h2[^>]*peilstok-headline[^>]*>(.*?)<\/h2>/s.exec(html)?.[1] ?? '');
        const summary = readable(/<p[^>]*peilstok-summary[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? '');
        const figure = /\/figuur\/([A-Z0-9]{8})"/.exec(html)?.[1];
        const buttons = buttonsIn();
        if (figure !== undefined) return { outcome: 'query', headline, summary, figure, buttons };
        if (summary === '') return { outcome: 'clarify', summary: headline, buttons };
        // The page does not tell a refusal from an act by other words than these.
        return { outcome: query === undefined ? 'act' : 'unsupported', summary, buttons };
      },
    };
  },
});

export const someone = (): string => randomUUID().slice(0, 8);
