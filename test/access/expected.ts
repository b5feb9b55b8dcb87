/**
 * What the policy must be, written by hand from the organisation's roles table. Neither enforcer reads this file: it is
 * what both of them are held against. The letters, for somebody who has the relationship that their role needs (on the
 * care team; for a supervisor the team's files; for an adviser an assignment at the desk) and whom the person does not exclude:
 *
 *   W  reads, writes new, changes          R  reads
 *   A  writes their own, reads and changes those alone
 *   H  the same, until it is handed over   D  the same, for seven days
 *   O  reads in an opening                 P  reads if the person asked that advisers may
 *   -  nothing
 *
 * Without the relationship (colleague, other team, ended, excluded, other organisation): nothing, whatever the letter.
 */
export const SECTION_TABLE = `
section               | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
working_identity      |        R        |      W      |     R      |      -      |    R    |       -        |       -
legal_identity        |        -        |      W      |     O      |      -      |    W    |       -        |       -
needs                 |        W        |      W      |     R      |      -      |    -    |       -        |       -
needs_summary         |        W        |      W      |     -      |      -      |    R    |       -        |       -
health                |        W        |      W      |     -      |      -      |    -    |       -        |       -
health_summary        |        W        |      W      |     R      |      -      |    -    |       -        |       -
safety                |        H        |      W      |     R      |      -      |    P    |       -        |       -
housing_money         |        -        |      W      |     R      |      -      |    -    |       -        |       -
housing_money_summary |        -        |      W      |     -      |      -      |    R    |       -        |       -
legal                 |        -        |      -      |     -      |      -      |    W    |       -        |       -
legal_summary         |        -        |      R      |     R      |      -      |    W    |       -        |       -
contacts_summary      |        -        |      -      |     -      |      -      |    R    |       -        |       -
notes                 |        D        |      W      |     O      |      -      |    -    |       -        |       -
adviser_notes         |        -        |      -      |     -      |      -      |    A    |       -        |       -
`;

/**
 * Everything else that hangs on a file, for somebody with the relationship: r reads, c writes new, u changes (answers,
 * ends, assigns); "own" in front: only what they wrote, carry or go along with themselves.
 */
export const FILE_TABLE = `
subject        | outreach_worker | case_worker | supervisor | coordinator | adviser  | partner_worker | administrator
case_file      |       r         |     ru      |     r      |      -      |    r     |       -        |       -
care_team      |       r         |     r       |     rcu    |      -      |    r     |       -        |       -
care_proposal  |       -         |     c       |     c      |      -      |    -     |       -        |       -
conflict_block |       r         |     rc      |     rcu    |      -      |    r     |       -        |       -
consent        |       rcu       |     rcu     |     r      |      -      | own rcu  |       -        |       -
spill          |       -         |     rc      |     rc     |      -      | own rc   |       -        |       -
referral       |     own rc      |     rcu     |     ru     |      -      |   rcu    |       -        |       -
packet         |     own rc      |     rcu     |     r      |      -      |   rcu    |       -        |       -
draft_packet   |     own rcu     |     rcu     |     r      |      -      |   rcu    |       -        |       -
person_copy    |       -         |     r       |     -      |      -      |    -     |       -        |       -
packet_link    |       -         |     rcu     |     -      |      -      |   rcu    |       -        |       -
file_contact   |       r         |     r       |     r      |      -      |    -     |       -        |       -
file_task      |       rcu       |     rcu     |     rcu    |      -      |    -     |       -        |       -
`;

/**
 * Who takes out of a file what should never have been written, for somebody with the relationship: y yes, own only what they wrote,
 * o while they have opened it for a reason.
 */
export const REMOVAL_TABLE = `
section               | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
working_identity      |        -        |      y      |     y      |      -      |    -    |       -        |       -
legal_identity        |        -        |      y      |     o      |      -      |    y    |       -        |       -
needs                 |        -        |      y      |     y      |      -      |    -    |       -        |       -
needs_summary         |        -        |      -      |     -      |      -      |    -    |       -        |       -
health                |        -        |      y      |     -      |      -      |    -    |       -        |       -
health_summary        |        -        |      -      |     -      |      -      |    -    |       -        |       -
safety                |        -        |      y      |     y      |      -      |    -    |       -        |       -
housing_money         |        -        |      y      |     y      |      -      |    -    |       -        |       -
housing_money_summary |        -        |      -      |     -      |      -      |    -    |       -        |       -
legal                 |        -        |      -      |     -      |      -      |    y    |       -        |       -
legal_summary         |        -        |      -      |     -      |      -      |    -    |       -        |       -
contacts_summary      |        -        |      -      |     -      |      -      |    -    |       -        |       -
notes                 |        -        |      y      |     o      |      -      |    -    |       -        |       -
adviser_notes         |        -        |      -      |     -      |      -      |   own   |       -        |       -
`;

/** Who erases a file, for somebody with the relationship; "own_receipt" also without it, since the file is gone by then. */
export const ERASURE_TABLE = `
step        | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
read        |        -        |      y      |     y      |      -      |    -    |       -        |       -
own_receipt |        -        |      y      |     y      |      -      |    -    |       -        |       -
request     |        -        |      y      |     y      |      -      |    -    |       -        |       -
confirm     |        -        |      y      |     y      |      -      |    -    |       -        |       -
withdraw    |        -        |      y      |     y      |      -      |    -    |       -        |       -
`;

/**
 * What was passed on to a partner, by the section that it came from: R, O and P as above, "own" only of a referral that they drafted or
 * carry. Partners read their packet, and never this.
 */
export const DISCLOSURE_TABLE = `
section               | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
working_identity      |      own R      |      R      |     R      |      -      |    R    |       -        |       -
legal_identity        |        -        |      R      |     O      |      -      |    R    |       -        |       -
needs                 |      own R      |      R      |     R      |      -      |    -    |       -        |       -
health                |      own R      |      R      |     -      |      -      |    -    |       -        |       -
safety                |        -        |      R      |     R      |      -      |    P    |       -        |       -
housing_money         |        -        |      R      |     R      |      -      |    -    |       -        |       -
legal                 |        -        |      -      |     -      |      -      |    R    |       -        |       -
`;

/** What stands in a packet: for the partner that it is addressed to, while it is open and the consent names the item. Nobody else reads it there. */
export const PACKET_TABLE = `
item                   | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
named by the consent   |        -        |      -      |     -      |      -      |    -    |       r        |       -
taken out of it        |        -        |      -      |     -      |      -      |    -    |       -        |       -
consent withdrawn      |        -        |      -      |     -      |      -      |    -    |       -        |       -
of another partner     |        -        |      -      |     -      |      -      |    -    |       -        |       -
declined by the partner |       -        |      -      |     -      |      -      |    -    |       -        |       -
from what was taken out |       -        |      -      |     -      |      -      |    -    |       -        |       -
not offered yet        |        -        |      -      |     -      |      -      |    -    |       -        |       -
`;

/** That a partner was asked to destroy copies: r reads, u confirms; "own" only of a referral that they drafted or carry. */
export const CLOSURE_TABLE = `
closure         | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
of a file       |      own r      |      r      |     r      |      -      |    r    |       -        |       -
asked of them   |        -        |      -      |     -      |      -      |    -    |       ru       |       -
asked of others |        -        |      -      |     -      |      -      |    -    |       -        |       -
`;

/** What belongs to a team, for somebody of that team. */
export const TEAM_TABLE = `
subject          | outreach_worker | case_worker | supervisor | coordinator | adviser  | partner_worker | administrator
outreach_session |       rcu       |     -       |     r      |      -      |    -     |       -        |       -
regular          |       rcu       |     -       |     r      |      -      |    -     |       -        |       -
shift_note       |       rcu       |     -       |     r      |      -      |    -     |       -        |       -
street_contact   |       r         |     -       |     r      |      -      |    -     |       -        |       -
team_task        |       rcu       |     rcu     |     rcu    |      -      |    -     |       -        |       -
duty             |       r         |     r       |     r      |      -      |    -     |       -        |       -
own_duty         |       r         |     r       |     rcu    |      -      |    -     |       -        |       -
`;

/**
 * When somebody leaves: the hand-over of somebody of one's own team, of another one, and one's own; what hung on them, of the own team, with no file and with
 * one of somebody who has the relationship (`theirs`); and the note for whoever takes a file on, for oneself or for somebody else.
 */
export const HAND_OVER_TABLE = `
subject             | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
hand_over           |        -        |      -      |    rcu     |      -      |    -    |       -        |      rcu
hand_over_elsewhere |        -        |      -      |     -      |      -      |    -    |       -        |      rcu
own_hand_over       |        -        |      -      |     -      |      -      |    -    |       -        |       -
item                |        -        |      -      |     ru     |      -      |    -    |       -        |       -
file_item           |        -        |      -      |     ru     |      -      |    -    |       -        |       -
own_item            |        -        |      -      |     -      |      -      |    -    |       -        |       -
note_for_oneself    |        r        |      r      |     rc     |      -      |    -    |       -        |       -
note_for_another    |        -        |      -      |     rc     |      -      |    -    |       -        |       -
`;

/** What belongs to the organisation. */
export const ORGANISATION_TABLE = `
subject      | outreach_worker | case_worker | supervisor | coordinator | adviser  | partner_worker | administrator
organisation |       r         |     r       |     r      |      r      |    r     |       r        |       ru
team         |       r         |     r       |     r      |      r      |    r     |       r        |       rcu
area         |       r         |     r       |     r      |      r      |    r     |       r        |       rcu
worker       |       r         |     r       |     r      |      r      |    r     |       r        |       rcu
worker_skill |       -         |     -       |     r      |      -      |    -     |       -        |       rcu
own_skill    |       r         |     r       |     r      |      r      |    r     |       r        |       rcu
leak_count   |       -         |     -       |     -      |      r      |    -     |       -        |       r
directory_entry |       r      |     r       |     rcu    |      r      |    r     |       r        |       rcu
directory_proposal |   -    |     -       |     ru     |      -      |    -     |    own r       |       ru
directory_rating |  own rcu    |  own rcu    |     -      |      -      |    -     |       -        |       -
sharing_agreement |      r     |     r       |     rcu    |      -      |    r     |       -        |       rcu
`;

/**
 * The advisers' compartment: r reads, c writes new, d removes or settles. The document is the one of a file with the relationship
 * of the role; "sealing_anew" (ciphertext is handed out and taken back) is for every file of the organisation whose person does
 * not exclude the worker, with or without a relationship.
 */
export const SEALED_TABLE = `
subject           | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
sealed_document   |        -        |      -      |     -      |      -      |    r    |       -        |       -
sealing_anew      |        -        |      -      |     -      |      -      |    c    |       -        |       -
drop              |        c        |      c      |     c      |      -      |   rcd   |       -        |       -
key_list          |        r        |      r      |     r      |      r      |   rc    |       r        |       r
adviser_identity  |        -        |      -      |     -      |      -      |  own rc |       -        |       -
recovery_ceremony |        -        |      -      |     -      |      -      |   rcd   |       -        |      rcd
`;

/** The offline outbox: r reads, c writes new, d ends or removes. */
export const OUTBOX_TABLE = `
subject           | outreach_worker | case_worker | supervisor | coordinator | adviser | partner_worker | administrator
outbox_key        |       rc        |      -      |     -      |      -      |    -    |       -        |       -
device_credential |     own rcd     |      -      |     -      |      -      |    -    |       -        |       -
outbox_return     |     own rcd     |      -      |     -      |      -      |    -    |       -        |       -
`;

/** Cells of a table by row and role; throws on a cell that is left empty. */
export function cellsOf(table: string): Map<string, Map<string, string>> {
  const [head, ...lines] = table.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const roles = head?.slice(1) ?? [];
  return new Map(
    lines.map(([name, ...cells]) => {
      if (!name || cells.length !== roles.length || cells.some((cell) => cell === '')) throw new Error('a cell of the table is empty');
      return [name, new Map(roles.map((role, index) => [role, cells[index] ?? '-']))];
    }),
  );
}
