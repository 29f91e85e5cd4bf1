/** The least of a governance.yaml: one board and one group under it, both invented. */
export const GOVERNANCE = `# Replace with the bodies that decide, advise and look on.
bodies:
  - id: partnership-board
    name: Partnership board
    kind: partnership
    purpose: Brings all agencies together to deliver the strategy.
    checkBeforeLiveUse: true
    source: fictional, for demonstration
  - id: delivery-group
    name: Delivery group
    kind: sub-group
    parent: partnership-board
    purpose: Carries out the strategy, and tells the board how it goes.
    quorum: { members: 3 }
    checkBeforeLiveUse: true
    source: fictional, for demonstration
# Replace with the words of the partnership's own risk policy.
risks:
  likelihood: [Rare, Unlikely, Possible, Likely, Almost certain]
  impact: [Slight, Minor, Moderate, Major, Severe]
  source: fictional, for demonstration
`;

/** The least of a strategy.yaml: one of everything that a strategy must have, all of it invented. */
export const STRATEGY = `# Replace with the strategy, in short words of your own, each with the page that says it.
id: strategy
title: Strategy of the partnership
period: { from: 2026-04-01, to: 2029-03-31 }
reviewDue: 2029-03-31
datesToConfirm: true
vision: A place where everyone is safe, and where everyone who needs help finds it.
source: fictional, for demonstration
documents:
  - { id: strategy, name: The strategy }
priorities:
  - code: P1
    title: Act before harm occurs
    statement: Reach the causes of this harm before anyone is hurt.
    lead: delivery-group
    page: 1
objectives:
  - code: P1.O1
    title: Work with schools
    says: Schools work together to prevent this harm.
    lead: delivery-group
    page: 1
commitments:
  - code: P1.O1.1
    says: Help schools to train their staff
    page: 1
    prevention: [primary]
    forms: [all]
aliases: []
frameworks: []
alignments: []
actions: []
quantities: []
`;
