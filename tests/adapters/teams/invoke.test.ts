/** What Teams waits for: buttons, the message extension, and the form of "Klopt niet?". */
import { describe, expect, it } from 'vitest';
import { post } from '../../chat/teams-door.ts';
import { activity, OTHER_TENANT, TENANT } from '../../fakes/microsoft.ts';
import { textsOf } from './card.ts';
import { FIGURE } from './figure.ts';
import { openWritten } from './talk.ts';

const { microsoft, url, written } = await openWritten();

describe('an invoke', () => {
  const invoke = async (name: string, value: unknown, extra: object = {}) => {
    const sent = activity(microsoft, { type: 'invoke', name, value, ...extra });
    const response = await post(url, microsoft, sent);
    return { status: response.status, body: (await response.json()) as never, sent };
  };

  it.each([
    ['adaptiveCard/action', (data: object) => ({ action: { type: 'Action.Execute', data } })],
    ['message/submitAction', (data: object) => ({ actionName: 'peilstok', actionValue: data })],
  ])('%s is a button that was pressed', async (name, wrap) => {
    const wish = { kind: 'part', part: 'table', figure: FIGURE.figure };
    expect(await invoke(name, wrap({ peilstok: wish }))).toMatchObject({ status: 200 });
    expect(written.accepted.map((incoming) => incoming.wish)).toEqual([wish]);
    expect(await invoke(name, wrap({ anders: true }))).toMatchObject({
      body: { value: 'Deze knop werkt niet meer. Stel je vraag opnieuw.' },
    });
  });

  it('of the message extension answers what is typed with the figure’s card', async () => {
    const { body } = await invoke('composeExtension/query', {
      commandId: 'vraag',
      parameters: [{ name: 'vraag', value: 'vacatures Breda vs G40' }],
    });
    expect(written.asked).toMatchObject([{ text: 'vacatures Breda vs G40', home: 'GM0758' }]);
    expect(body).toMatchObject({
      composeExtension: {
        type: 'result',
        attachments: [{ preview: { content: { title: FIGURE.headline } } }],
      },
    });
    const [{ content }] = (body as { composeExtension: { attachments: [{ content: object }] } })
      .composeExtension.attachments;
    expect(textsOf(content)).toContain(FIGURE.summary);
    // Who posts it is a person: nobody would answer its buttons.
    expect(JSON.stringify(content)).not.toContain('Action.Submit');
  });

  it('of the message extension knows nobody’s home in another tenant', async () => {
    const value = { parameters: [{ name: 'vraag', value: 'vacatures bij ons' }] };
    await invoke('composeExtension/query', value, { tenant: OTHER_TENANT });
    expect(written.asked[0]?.home).toBeUndefined();
  });

  it('of the message extension waits for more than a few letters', async () => {
    const { body } = await invoke('composeExtension/query', { parameters: [{ name: 'vraag', value: 'va' }] });
    expect(body).toMatchObject({ composeExtension: { type: 'message' } });
    expect(written.asked).toEqual([]);
  });

  it('of the message extension asks in a dialog too, and gives the card', async () => {
    expect((await invoke('composeExtension/fetchTask', { commandId: 'stel' })).body).toMatchObject({
      task: { type: 'continue' },
    });
    const { body } = await invoke('composeExtension/submitAction', {
      commandId: 'stel',
      data: { vraag: 'banen Tilburg' },
    });
    expect(body).toMatchObject({ composeExtension: { type: 'result' } });
    expect(written.asked).toMatchObject([{ text: 'banen Tilburg' }]);
  });

  it('"Klopt niet?" opens a form, and keeps what is filled in, once', async () => {
    const pressed = { data: { opmerking: { figure: FIGURE.figure } } };
    const { body } = await invoke('task/fetch', pressed);
    expect(body).toMatchObject({ task: { type: 'continue', value: { title: 'Klopt er iets niet?' } } });
    const filled = {
      data: { opmerking: { figure: FIGURE.figure }, soort: 'explanation', tekst: ' Een bedrijf vertrok. ' },
    };
    const { sent, body: thanks } = await invoke('task/submit', filled);
    expect(thanks).toMatchObject({ task: { type: 'message', value: expect.stringContaining('Bedankt') } });
    await post(url, microsoft, sent);
    expect(written.remarks).toEqual([
      expect.objectContaining({
        workspace: `teams:${TENANT}`,
        person: 'persoon-anna',
        figure: FIGURE.figure,
        kind: 'explanation',
        text: 'Een bedrijf vertrok.',
        channel: 'a:anna',
      }),
    ]);
  });

  it('without words keeps no remark', async () => {
    const { body } = await invoke('task/submit', {
      data: { opmerking: { figure: FIGURE.figure }, tekst: '  ' },
    });
    expect(body).toMatchObject({ task: { value: 'Schrijf eerst wat je wilt zeggen.' } });
    expect(written.remarks).toEqual([]);
  });
});
