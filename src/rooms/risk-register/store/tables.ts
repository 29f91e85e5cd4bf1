declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "risk_register.risk": RiskTable;
    "risk_register.score": ScoreTable;
    "risk_register.placement": PlacingTable;
    "risk_register.reason": ReasonTable;
  }
}

type RiskTable = {
  id: string;
  raised_at: string;
  title: string;
  cause: string;
  event: string;
  effect: string;
  objectives: string[];
  owner_agency: string;
  owner_role: string;
};

type ScoreTable = {
  id: string;
  risk_id: string;
  step: string;
  at: Date;
  by_staff: string;
  inherent_likelihood: number;
  inherent_impact: number;
  residual_likelihood: number;
  residual_impact: number;
  controls: string;
  response: string;
  plan: string;
};

type PlacingTable = {
  id: string;
  risk_id: string;
  at: Date;
  by_staff: string | null;
  body: string;
  because: string;
  score: number | null;
  from_score: number | null;
  said: string | null;
};

type ReasonTable = { id: string; risk_id: string; step: string; at: Date; by_staff: string; said: string };

export {};
