import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { account, region } from "./emulator.ts";

const root = join(import.meta.dirname, "..", "..");

/** Runs the CDK's own command; a failure ends in what it said last. */
async function cdk(directory: string, ...parameters: readonly string[]): Promise<void> {
  const child = spawn("cdk", parameters, { cwd: directory, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`cdk ${parameters[0]} failed:\n${said.join("").slice(-2000)}`);
}

/** Makes the account ready for deployments; away from the project, whose stack it would synthesise for nothing. */
export function bootstrap(elsewhere: string): Promise<void> {
  return cdk(elsewhere, "bootstrap", `aws://${account}/${region}`);
}

/** The stack as `cdk.json` makes it. */
export function synthesiseTo(assembly: string, context: Readonly<Record<string, string>>): Promise<void> {
  const given = Object.entries(context).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return cdk(root, "synth", "--quiet", "--output", assembly, ...given);
}

export function deploy(assembly: string, outputsFile: string): Promise<void> {
  return cdk(root, "deploy", "--app", assembly, "--require-approval", "never", "--outputs-file", outputsFile);
}

export function destroy(assembly: string): Promise<void> {
  return cdk(root, "destroy", "--app", assembly, "--force");
}
