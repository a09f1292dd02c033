cd /tmp/qi; nice npx vitest run --config /tmp/qi-vitest.config.ts "$@" 2>&1 | grep -v 'npm warn' | tail -${LINES_MAX:-90}
