#!/bin/sh
# Runs one benchmark: run.sh <name> [options of the benchmark]. Measure on a machine that does nothing else.
set -eu

here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
names='simulation warm cold-start memory churn http server-ready serve-ready invoke queue queue-depth queue-to-function queue-latency gateway gateway-idle soak processes'

# A directory holds the JDK wanted if its "release" file says so.
for java_home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    grep -q '^JAVA_VERSION="25' "$java_home/release" 2>/dev/null && break
    java_home=
done
[ -n "$java_home" ] || { echo "run.sh: needs a JDK 25; set JAVA_HOME to it." >&2; exit 70; }
export JAVA_HOME="$java_home"

name=${1:-}
[ $# -eq 0 ] || shift
benchmarks=dev.samovar.benchmark
# As the launcher starts Samovar.
flags='--enable-native-access=ALL-UNNAMED -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote'
case $name in
    simulation) main='org.openjdk.jmh.Main SimulatedInvocations' ;;
    warm) main='org.openjdk.jmh.Main WarmInvocation' ;;
    cold-start) main=$benchmarks.ColdStart ;;
    memory) main=$benchmarks.IdleMemory flags="$flags -XX:NativeMemoryTracking=summary" ;;
    churn) main=$benchmarks.Churn flags="$flags -XX:NativeMemoryTracking=summary" ;;
    http) main=$benchmarks.HttpInvoke ;;
    server-ready) main=$benchmarks.ServerReady ;;
    serve-ready) main=$benchmarks.ServeReady ;;
    invoke) main=$benchmarks.WholeProcess ;;
    queue) main=$benchmarks.QueueRates ;;
    queue-depth) main=$benchmarks.QueueDepth ;;
    queue-to-function) main=$benchmarks.QueueToFunction ;;
    queue-latency) main=$benchmarks.QueueLatency ;;
    gateway) main=$benchmarks.GatewayRates ;;
    gateway-idle) main=$benchmarks.GatewayIdle ;;
    soak) main=$benchmarks.Soak ;;
    processes) main=$benchmarks.Processes ;;
    *) echo "usage: run.sh <name> [options]; the names are: $names" >&2; exit 64 ;;
esac

[ -n "${NO_BUILD:-}" ] || (cd "$here/.." && mvn -q -B -ntp -Dspotless.check.skip=true -Dmaven.test.skip=true \
    -pl benchmarks,native,sample-functions/hello,sample-functions/orders,sample-functions/orders-fat,sample-functions/apigateway-proxy,sample-functions/tea-shop -am package)
[ "$name" != queue ] || [ -d "$here/target/elasticmq" ] || mvn -q -B -ntp -f "$here/elasticmq" package
# JARs, spelled out: an AOT cache takes neither directories nor wildcards.
class_path=
for library in "$here"/target/*.jar "$here"/target/lib/*.jar; do
    class_path=$class_path${class_path:+:}$library
done
# shellcheck disable=SC2086
exec "$java_home/bin/java" $flags -Dsamovar.home="$here/.." -cp "$class_path" $main "$@"
