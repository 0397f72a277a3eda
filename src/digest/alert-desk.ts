/** "Waarschuw me als …": an alert, made of what was said. */
import type { ActAnswer, Catalogue, Condition, Indicator } from '#src/model.ts';
import { placeOf } from '../answer/plan/places.ts';
import { wordAlertMade, wordNoAlert, wordNoSuchPlace } from '../answer/wording/subscriptions.ts';
import type { Incoming } from '../chat/model.ts';
import { stepAlert } from './alerts.ts';
import { receiverOf } from './model.ts';
import type { Alerts } from './ports.ts';
import type { Watch } from './watch.ts';

/** "€ 40.000" is 40 where figures are delivered in thousands. */
function inUnitOf(condition: Condition, indicator: Indicator | undefined): Condition {
  const inThousands = indicator?.unit === 'x 1.000 euro' && 'value' in condition && condition.value >= 1000;
  return inThousands ? { ...condition, value: condition.value / 1000 } : condition;
}

export interface AlertDeskParts {
  readonly alerts: Pick<Alerts, 'add'>;
  readonly watch: Pick<Watch, 'observe'>;
}

/** @returns what is said of it. */
export async function watchFor(
  { alerts, watch }: AlertDeskParts,
  incoming: Incoming,
  act: ActAnswer,
  home: string | undefined,
  catalogue: Catalogue,
): Promise<string> {
  const { details = {}, indicators = [] } = act;
  const [indicator, other] = indicators;
  const { sectors = [] } = details;
  const condition =
    details.condition && inUnitOf(details.condition, catalogue.indicators.get(indicator ?? ''));
  const region = act.regions?.[0] ?? home ?? 'NL';
  if (condition === undefined || indicator === undefined || other !== undefined || sectors.length > 1)
    return wordNoAlert();
  if (placeOf(region, undefined, catalogue) === undefined) return wordNoSuchPlace();
  const [sector] = sectors;
  const watched = { indicator, region, condition, ...(sector === undefined ? {} : { sector }) };
  const observed = await watch.observe(watched);
  // Where the limit is passed already, it goes off once the figure has been back.
  const { tells } = stepAlert({ condition, armed: true }, observed?.value ?? null, observed?.decimals ?? 0);
  const alert = await alerts.add(incoming.id, { ...receiverOf(incoming), ...watched, armed: !tells });
  return wordAlertMade(
    alert,
    observed?.answer,
    { passed: tells, assumed: act.regions === undefined },
    catalogue,
  );
}
