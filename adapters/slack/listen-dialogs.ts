/** Dialogs that were sent: a remark on a figure, a form for a subscription. */
import type { App as Bolt } from '@slack/bolt';
import type { Incoming } from '#src/chat/model.ts';
import { FORM_VIEW, REMARK_VIEW } from './ids.ts';
import type { Listening } from './listen.ts';
import { momentOf } from './receive.ts';
import { receiveForm } from './receive-form.ts';
import { receiveRemark } from './receive-pressed.ts';
import { remarkThanks } from './views.ts';

export function listenToRemarks(bolt: Bolt, { service }: Listening): void {
  bolt.view(REMARK_VIEW, async ({ body, ack }) => {
    const remark = receiveRemark(body);
    if (remark === undefined) return ack();
    await service.remarks.add(remark);
    await ack({ response_action: 'update', view: remarkThanks() });
  });
}

/** The form for a subscription, sent: what is wrong is said in it; what is right is stored and answered like a sentence. */
export function listenToForms(
  bolt: Bolt,
  listening: Listening,
  accept: (incoming: Incoming) => Promise<void>,
): void {
  bolt.view(FORM_VIEW, async ({ body, ack }) => {
    const sent = receiveForm(body, momentOf(listening.now()));
    if (sent === undefined) return ack();
    const errors = (await listening.service.subscriptions?.form(sent.values))?.faults ?? {};
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors: { ...errors } });
    await accept(sent.incoming);
    await ack();
  });
}
