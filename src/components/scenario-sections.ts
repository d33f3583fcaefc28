import type { PublishedScenario } from '../schema/published.ts';
import { heading, type Heading } from './headings.ts';

/** The sections of a scenario page, in order. The slugs of rules are their anchors, fixed in rule ids. */
export function scenarioSections(scenario: PublishedScenario): Heading[] {
  return [
    heading('combination', '要交什么'),
    heading('ticket', '工单原文'),
    heading('deadline', '时限与后果'),
    heading('actions', '先做什么'),
    heading('fields', '凭证细则'),
    heading('voids', '作废和不算数'),
    ...(scenario.disputes.length > 0 ? [heading('disputes', '说法不一')] : []),
    heading('neighbours', '是不是这一种'),
    heading('prevention', '事前预防'),
    heading('notes', '三条总则'),
    heading('drill', '练两题'),
    heading('sources', '来源'),
  ];
}
