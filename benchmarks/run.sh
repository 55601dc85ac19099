#!/bin/sh
# Runs one benchmark: run.sh <name> [options of the benchmark]. Measure on a machine that does nothing else.
set -eu

here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
names='simulation'

# A directory holds the JDK wanted if its "release" file says so.
for java_home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    grep -q '^JAVA_VERSION="25' "$java_home/release" 2>/dev/null && break
    java_home=
done
[ -n "$java_home" ] || { echo "run.sh: needs a JDK 25; set JAVA_HOME to it." >&2; exit 70; }
export JAVA_HOME="$java_home"

name=${1:-}
[ $# -eq 0 ] || shift
case $name in
    simulation) main='org.openjdk.jmh.Main SimulatedInvocations' ;;
    *) echo "usage: run.sh <name> [options]; the names are: $names" >&2; exit 64 ;;
esac

[ -n "${NO_BUILD:-}" ] || (cd "$here/.." && mvn -q -B -ntp -Dspotless.check.skip=true -Dmaven.test.skip=true -pl benchmarks -am package)
# shellcheck disable=SC2086
exec "$java_home/bin/java" -cp "$here/target/classes:$here/target/lib/*" $main "$@"
