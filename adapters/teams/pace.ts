/**
 * What Teams takes of a bot, as Microsoft states it ("Optimize your bot with rate limiting in Teams", per bot per
 * thread, and per app per tenant): a conversation is a chat, a group or a channel with all of its threads. Every call
 * counts: a message that is posted, changed or removed.
 */
import type { Allowance, Measure, Pace } from '#src/chat/pace.ts';
import { type Address, withoutThread } from './activity.ts';
import type { Bot } from './bot.ts';
import { silenceAskedIn } from './failure.ts';

/** Two requests do not take equally long to arrive. */
const SPARE_MS = 100;
const allowed = (most: number, seconds: number): Allowance => ({ most, within: seconds * 1000 + SPARE_MS });

const OF_CONVERSATION = [allowed(7, 1), allowed(8, 2), allowed(60, 30), allowed(1_800, 3_600)];
const OF_TENANT = [allowed(50, 1)];

/** Messages that were stored before the tenant was kept with them: those of a region are counted together. */
const tenantMeasure = (tenant: string): Measure => ({ key: `teams tenant ${tenant}`, allowances: OF_TENANT });

const measuresOf = ({ conversation, tenant, serviceUrl }: Address): [Measure, Measure] => [
  { key: `teams ${withoutThread(conversation)}`, allowances: OF_CONVERSATION },
  tenantMeasure(tenant ?? serviceUrl),
];

/** The same bot, that waits its turn. @throws Later besides, when that is not soon. */
export function paced(bot: Bot, pace: Pace): Bot {
  const within = <Result>(measures: [Measure, Measure], act: () => Promise<Result>): Promise<Result> =>
    pace.run(measures, act, silenceAskedIn);
  return {
    handle: bot.handle,
    send: (address, message) => within(measuresOf(address), () => bot.send(address, message)),
    change: (address, id, message) => within(measuresOf(address), () => bot.change(address, id, message)),
    remove: (address, id) => within(measuresOf(address), () => bot.remove(address, id)),
    open: (address, tenant, member) =>
      within(
        [{ key: `teams opening ${tenant} ${member}`, allowances: OF_CONVERSATION }, tenantMeasure(tenant)],
        () => bot.open(address, tenant, member),
      ),
  };
}
