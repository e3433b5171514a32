/** Runs at seven minutes past each hour. */
export async function scheduled(_controller: ScheduledController, _env: Env): Promise<void> {}
