import { App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { AwsSolutionsChecks } from "cdk-nag";
import { type FunctionDefinition, manifest } from "../functions/manifest.ts";
import { ConsultationStack } from "./consultation-stack.ts";
import { type Deployment, readDeployment } from "./deployment.ts";

/** A CloudFormation resource, as far as checks read into it. */
export interface TemplateResource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's properties have no types here
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
}

export interface Synthesis {
  readonly template: Template;
  /** Rules of cdk-nag that are neither kept nor acknowledged with a reason. */
  readonly findings: readonly string[];
}

export interface SynthesisInput {
  /** Where the cloud assembly is written. */
  readonly outdir: string;
  /** The directory a function's bundle is in. */
  readonly directoryOf: (name: string) => string;
  readonly definitions?: readonly FunctionDefinition[];
  readonly deployment?: Deployment;
}

/** Synthesises the stack inside this process, for checks and tests; `cdk` itself runs `app.ts`. */
export function synthesise({ outdir, directoryOf, definitions, deployment }: SynthesisInput): Synthesis {
  const app = new App({ outdir });
  const stack = new ConsultationStack(app, "Samrad", {
    definitions: definitions ?? manifest,
    deployment: deployment ?? readDeployment(() => undefined),
    codeOf: (name) => Code.fromAsset(directoryOf(name)),
  });
  const template: Template = app.synth().getStackByName(stack.stackName).template;
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return {
    template,
    findings: violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    ),
  };
}
