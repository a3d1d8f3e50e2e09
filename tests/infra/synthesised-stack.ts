import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FunctionDefinition } from "../../functions/manifest.ts";
import { readDeployment } from "../../infra/deployment.ts";
import { type Synthesis, synthesise, type Template, type TemplateResource } from "../../infra/synthesise.ts";

/** The stack with empty functions: what they hold is `check-synth`'s matter, and takes seconds to build. */
export function synthesiseWithoutCode(
  definitions?: readonly FunctionDefinition[],
  values: Readonly<Record<string, string>> = {},
): Synthesis {
  const folder = mkdtempSync(join(tmpdir(), "samrad-stack-"));
  try {
    const code = join(folder, "code");
    mkdirSync(code);
    writeFileSync(join(code, "index.mjs"), "export const handler = () => {};");
    return synthesise({
      outdir: join(folder, "assembly"),
      directoryOf: () => code,
      deployment: readDeployment((name) => values[name]),
      ...(definitions === undefined ? {} : { definitions }),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type NamedResource = TemplateResource & { readonly logicalId: string };

export function resourcesOfType({ Resources }: Template, type: string): readonly NamedResource[] {
  return Object.entries(Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([logicalId, resource]) => ({ ...resource, logicalId }));
}

export function onlyResourceOfType(template: Template, type: string): NamedResource {
  const [resource, ...others] = resourcesOfType(template, type);
  if (resource === undefined || others.length > 0) throw new Error(`Expected one ${type}, found ${others.length + 1}`);
  return resource;
}

/** The function of a manifest entry, found by the sentence that describes it. */
export function functionOf(template: Template, definition: FunctionDefinition): NamedResource {
  const found = resourcesOfType(template, "AWS::Lambda::Function").filter(
    ({ Properties }) => Properties.Description === `Without it: ${definition.lostWhenFailing}`,
  );
  const [resource, ...others] = found;
  if (resource === undefined || others.length > 0)
    throw new Error(`No one function is described as ${definition.name}`);
  return resource;
}

/** Follows a reference (`Ref`, or `Fn::GetAtt` of the ARN) to the logical id it names. */
export function referenced(value: unknown): string {
  const { Ref, "Fn::GetAtt": attribute } = value as { Ref?: string; "Fn::GetAtt"?: [string, string] };
  const logicalId = Ref ?? attribute?.[0];
  if (logicalId === undefined) throw new Error(`Not a reference: ${JSON.stringify(value)}`);
  return logicalId;
}
