import { hasChoice } from '../../evidence/requirement.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Scenario } from '../scenario.ts';

/** Clauses and strong words that do not stand in the ticket, or not in this order. */
export function ticketText({ file, data }: Entry<Scenario>): Fault[] {
  const faults: Fault[] = [];
  let from = 0;
  data.clauses.forEach(({ starts }, index) => {
    const at = data.ticket.indexOf(starts, from);
    const field = `clauses[${index}].starts`;
    if (at < 0) {
      faults.push({
        file,
        field,
        found: `工单原文里（从上一句往后）找不到「${starts}」`,
        write: '照抄原文里这一句开头的字，标点也照抄，按先后写',
      });
    } else {
      if (index === 0 && at > 0)
        faults.push({
          file,
          field,
          found: '第一句不是从原文开头起',
          write: `starts: ${data.ticket.slice(0, 8)}`,
        });
      from = at + starts.length;
    }
  });
  if (data.cue !== undefined && !data.ticket.includes(data.cue)) {
    faults.push({
      file,
      field: 'cue',
      found: `工单原文里找不到「${data.cue}」`,
      write: '照抄原文里的字',
    });
  }
  data.strong.forEach((words, index) => {
    if (!data.ticket.includes(words)) {
      faults.push({
        file,
        field: `strong[${index}]`,
        found: `工单原文里找不到「${words}」`,
        write: '照抄原文里的字',
      });
    }
  });
  return faults;
}

/** Note (1): a ticket that numbers its demands 1 或 2 offers a choice, one that doesn't asks for all. */
export function ticketAgainstTree({ file, data }: Entry<Scenario>): Fault[] {
  if (data.readings.length > 0) return [];
  const offersChoice = choice.test(data.ticket.normalize('NFKC'));
  if (offersChoice === hasChoice(data.requirement)) return [];
  return [
    {
      file,
      field: 'requirement',
      found: offersChoice
        ? '工单写了「1 或 2」，要求树里却没有 anyOf（任选其一）'
        : '要求树里有 anyOf（任选其一），工单却没写「1 或 2」',
      write: '改要求树，或在 readings 里把另一种读法和依据写出来',
    },
  ];
}

/** 1或2, (１)或(２), 一或者二, 或者2、, 二选一; but not 1或2个工作日. */
const choice =
  /[1一]\s*[、.)]?\s*或者?\s*\(?\s*[2二](?![\d个天日周件次小])|或者?\s*\(?2\s*[、.):]|[二三两]选一|任选其一/;

/** A deadline that rests on the ticket must stand in the ticket, and one in the ticket may not be passed over. */
export function ticketAgainstDeadline({ file, data }: Entry<Scenario>): Fault[] {
  const { deadline, ticket } = data;
  const stated = new Set([...ticket.matchAll(/(\d+)\s*小时/g)].map((match) => Number(match[1])));
  if (deadline.kind === 'not-stated') {
    return stated.size === 0
      ? []
      : [
          {
            file,
            field: 'deadline.kind',
            found: `写的是没有时限，工单里却有 ${[...stated].join('、')} 小时`,
            write: '改成 kind: hours 或 kind: steps',
          },
        ];
  }
  const limits =
    deadline.kind === 'hours'
      ? [{ field: 'deadline.hours', hours: deadline.hours, basis: deadline.basis }]
      : deadline.steps.map(({ hours, basis }, index) => ({
          field: `deadline.steps[${index}].hours`,
          hours,
          basis: basis ?? deadline.basis,
        }));
  const strange = limits.filter(({ hours }) => !stated.has(hours));
  if (deadline.basis === 'ticket') {
    const said = strange.filter(({ basis }) => basis === 'ticket');
    return said.map(({ field, hours }) => ({
      file,
      field,
      found: `写了 ${hours} 小时、依据是工单，工单里却没有这个数`,
      write: '照工单改小时数，或把 basis 改成真正的出处',
    }));
  }
  if (stated.size === 0 || strange.length < limits.length) return [];
  return strange.map(({ field, hours }) => ({
    file,
    field,
    found: `写了 ${hours} 小时，工单里写的却是 ${[...stated].join('、')} 小时`,
    write: '工单在别的依据之上：照工单改小时数，basis 写 ticket',
  }));
}
