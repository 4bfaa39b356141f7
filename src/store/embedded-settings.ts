/** Server settings, sized for one desk on a small machine; https://www.postgresql.org/docs/18/runtime-config.html */
export function embeddedSettings(durable: boolean): readonly string[] {
  const onDisk = durable ? "on" : "off";
  return [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    // One desk needs a dozen; tests, which need no disk, open several at once.
    `max_connections=${durable ? 40 : 120}`,
    "shared_buffers=128MB",
    "effective_cache_size=512MB",
    "work_mem=8MB",
    "maintenance_work_mem=64MB",
    "random_page_cost=1.1",
    "jit=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_checkpoints=off",
    // Statements carry what customers wrote, even in errors.
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    `fsync=${onDisk}`,
    `synchronous_commit=${onDisk}`,
    `full_page_writes=${onDisk}`,
  ];
}
