export interface ServiceEndpoints {
  readonly table: string;
  readonly objects: string;
  readonly mail: string;
  readonly secrets: string;
}

let inUse = false;

/**
 * Points every AWS client of this process at this machine, and gives back what undoes it. The SDK
 * reads these variables by itself, so product code never asks where it runs. They belong to the
 * whole process: one host at a time.
 */
export function pointAwsClientsHere(endpoints: ServiceEndpoints): () => void {
  if (inUse) throw new Error("Another one-machine host is running in this process.");
  inUse = true;
  const variables: Readonly<Record<string, string>> = {
    AWS_REGION: "eu-north-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.table,
    AWS_ENDPOINT_URL_S3: endpoints.objects,
    AWS_ENDPOINT_URL_SES: endpoints.mail,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secrets,
  };
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    inUse = false;
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
