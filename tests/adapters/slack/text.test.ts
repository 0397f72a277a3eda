/** Slack's writing in and out, and what a message asks. Pure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiveMessage } from '#adapters/slack/receive.ts';
import { receiveCommand } from '#adapters/slack/receive-pressed.ts';
import { isForNobody } from '#adapters/slack/silence.ts';
import { cut, escaped, escapedCut, isAddressed, plainText, questionIn } from '#adapters/slack/text.ts';
import type { Reply } from '#src/chat/model.ts';

describe('the question in a message', () => {
  it.each([
    ['<@UBOT> vacatures Breda vs G40', 'vacatures Breda vs G40'],
    ['<@UBOT>: vacatures in Breda?', 'vacatures in Breda?'],
    ['<@UBOT|peilstok>, en Tilburg?', 'en Tilburg?'],
    ['*vacatures* in _Breda_ &amp; Tilburg', 'vacatures in Breda & Tilburg'],
    ['meer dan &gt; 10% in <#C1|breda>', 'meer dan > 10% in breda'],
    ['zie <https://voorbeeld.nl/x|dit stuk>: banen <!here> Goes', 'zie dit stuk: banen Goes'],
    ['  vacatures\n\nBreda ', 'vacatures Breda'],
    ['<@UBOT>', 'help'],
    ['', 'help'],
  ])('%s → %s', (text, question) => expect(questionIn(text)).toBe(question));

  it('is cut where it is endless', () => expect(plainText('x'.repeat(50_000))).toHaveLength(2_000));
});

describe('spoken to', () => {
  it.each([
    ['<@UBOT> vacatures', true],
    ['Hoi <@UBOT>, vacatures?', true],
    ['<@U1> <@UBOT> vacatures', true],
    ['ik zag <@UBOT> gisteren', false],
    ['dank <@UBOT>', false],
  ])('%s: %s', (text, addressed) => expect(isAddressed(text, 'UBOT')).toBe(addressed));
});

describe('escaping', () => {
  it('leaves nothing that Slack reads as a mark, and is never longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 8, max: 300 }),
        (text, most) => {
          expect(escaped(text)).not.toMatch(/[<>]/);
          const short = escapedCut(text, most);
          expect(short.length).toBeLessThanOrEqual(most);
          expect(short).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          expect(cut(text, most).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

describe('a message', () => {
  const bot = { user: 'UBOT' };
  const message = (extra: object, around: object = {}) => ({
    team_id: 'T1',
    event: { type: 'message', channel: 'C1', user: 'U1', text: '<@UBOT> banen Goes', ts: '2.2', ...extra },
    ...around,
  });
  const asked = (body: unknown) => {
    const received = receiveMessage(body, bot);
    if (received.kind !== 'asked') throw new Error(received.kind);
    return received.incoming;
  };

  it('has an id that does not depend on the event it came as', () => {
    const { id } = asked(message({}));
    expect(asked(message({ type: 'app_mention', client_msg_id: 'x' })).id).toBe(id);
    expect(asked(message({}, { team_id: 'T2' }))).toMatchObject({ id, workspace: 'slack:T2' });
  });

  it('belongs to its thread, its workspace, its organisation', () => {
    expect(asked(message({ thread_ts: '1.1' }))).toMatchObject({
      thread: '1.1',
      position: '2.2',
      workspace: 'slack:T1',
    });
    expect(asked(message({}, { team_id: null, enterprise_id: 'E1' }))).toMatchObject({
      workspace: 'slack:E1',
      address: { enterprise: 'E1' },
    });
  });

  it('that was edited is a later revision of the same', () => {
    const edited = asked(
      message({
        subtype: 'message_changed',
        ts: '9.9',
        message: { ts: '2.2', user: 'U1', text: '<@UBOT> banen Ede', edited: { ts: '9.8' } },
      }),
    );
    expect(edited).toMatchObject({ id: 'C1:2.2', revision: '9.8', wish: { text: 'banen Ede' } });
  });

  it('that only got a preview is no edit', () => {
    const same = { ts: '2.2', user: 'U1', text: '<@UBOT> banen Ede', edited: { ts: '9.8' } };
    const body = message({ subtype: 'message_changed', ts: '9.9', message: same, previous_message: same });
    expect(receiveMessage(body, bot)).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['deleted', { subtype: 'message_deleted', deleted_ts: '2.2' }],
    [
      'deleted with answers under it',
      { subtype: 'message_changed', message: { ts: '2.2', subtype: 'tombstone' } },
    ],
  ])('that was %s is withdrawn', (_name, extra) => {
    expect(receiveMessage(message({ ts: '9.9', ...extra }), bot)).toMatchObject({
      kind: 'withdrawn',
      id: 'C1:2.2',
    });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (event, extra) => {
        receiveMessage({ team_id: 'T1', event }, bot);
        receiveMessage(message({ message: extra, subtype: 'message_changed' }), bot);
        receiveCommand(extra, '1.1');
      }),
    );
  });
});

describe('silence', () => {
  const words = (outcome: object): Reply => ({
    kind: 'words',
    asked: '',
    answer: { summary: '', followUps: [], nearest: [], ...outcome } as never,
  });
  const aside = { channel: 'C1', aside: true as const };
  const says = (text: string) => ({ wish: { kind: 'question' as const, text } });
  it.each<[string, string, object, boolean]>([
    ['nonsense', 'bij de lunch', { outcome: 'unsupported', reason: 'nonsense' }, true],
    ['nonsense, even if asked', 'komt hij ook?', { outcome: 'unsupported', reason: 'nonsense' }, true],
    ['thanks', 'dank', { outcome: 'act', act: 'thanks' }, true],
    [
      'an unknown topic that is asked',
      'hoeveel koeien in Ede?',
      { outcome: 'unsupported', reason: 'indicator' },
      false,
    ],
    [
      'an unknown topic that is told',
      'ik zag koeien in Ede',
      { outcome: 'unsupported', reason: 'indicator' },
      true,
    ],
  ])('%s', (_name, text, outcome, silent) => {
    expect(isForNobody(says(text), aside, words(outcome))).toBe(silent);
    expect(isForNobody(says(text), { channel: 'C1' }, words(outcome))).toBe(false);
  });
});
