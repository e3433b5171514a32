import { get } from "../../../shared/api/ask.ts";
import type { BlockChoice, InfographicRequest } from "../../../shared/api/types.ts";

/** What was chosen in the gallery: `/?template=poster`, `/?theme=midnight`. */
export function lookInAddress(): { theme?: string; template?: string } {
  const { theme, template } = Object.fromEntries(new URLSearchParams(location.search));
  return { ...(theme && { theme }), ...(template && { template }) };
}

/** `/?block=steps` asks for its example, whose words can be changed then; undefined where there is no such block. */
export async function exampleInAddress(): Promise<InfographicRequest | undefined> {
  const name = new URLSearchParams(location.search).get("block");
  if (name === null) return undefined;
  const { blocks } = await get<{ blocks: BlockChoice[] }>("/v1/blocks");
  const block = blocks.find((candidate) => candidate.name === name);
  return block && { spec: { title: block.label, blocks: [block.sample] } };
}
