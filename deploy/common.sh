# Sourced by the commands beside it: the project's root, a JDK, Maven, and words to stop with.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
JAVA_HOME=$("$root/deploy/find-jdk") || exit 1
export JAVA_HOME
java=$JAVA_HOME/bin/java

stop_with() {
    echo "$1" >&2
    exit "${2:-1}"
}

maven() {
    command -v mvn >/dev/null || stop_with "Maven is missing: install it, e.g. apt-get install maven."
    local options=''
    if "$java" --sun-misc-unsafe-memory-access=allow -version >/dev/null 2>&1; then
        options='--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED' # silence about Maven's own libraries
    fi
    MAVEN_OPTS="$options ${MAVEN_OPTS:-}" mvn -B -ntp "$@" </dev/null
}

# Whether anything the artefact is made of is newer than its stamp.
outdated() {
    [ ! -e "$1" ] || [ -n "$(find pom.xml src/main src/demo -newer "$1" -print -quit)" ]
}

# Builds the production artefact and the programs that measure it, where they are outdated; sets classpath to the latter's.
build_bench() {
    local stamp=$root/target/bench-built
    if outdated "$stamp" || [ -n "$(find src/test/java -newer "$stamp" -print -quit)" ] || [ ! -e target/quarkus-app/quarkus-run.jar ]; then
        echo "Building…"
        rm -rf target/classes target/test-classes # what was removed from the sources must go, too
        maven -q -Dspotless.check.skip=true -DskipTests package dependency:build-classpath \
            -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath || stop_with "The build failed: see above."
        touch "$stamp"
    fi
    classpath=target/test-classes:target/classes:$(cat target/bench.classpath)
}

# GET on this machine without any tool but bash; prints the status, 000 when nobody answers.
http_status() {
    local line status=000
    if exec 3<>"/dev/tcp/127.0.0.1/$1"; then
        printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
        IFS=' ' read -r -t 5 _ status line <&3 || true
        exec 3>&-
    fi 2>/dev/null
    echo "${status:-000}"
}

# as_seen_from FROM CLASS ARGS…: puts ARGS into the array args, with the paths among them as an author means them who stands
# in FROM; the command CLASS itself runs at the project's root.
as_seen_from() {
    local from=$1 class=$2 arg before=''
    shift 2
    args=()
    for arg in "$@"; do
        case "$class $before" in
            *" --services" | *" --pictures" | *" --record" | *" --against" | "LintCommand "*)
                case $arg in /* | -* | '') ;; *) arg=$from/$arg ;; esac
                ;;
        esac
        args+=("$arg")
        before=$arg
    done
}

# author_tool CLASS FROM ARGS…: runs one of the authors' commands on the built classes, with paths as seen from FROM.
author_tool() {
    local class=$1 home=$root/target/quarkus-app args=()
    as_seen_from "$2" "$class" "${@:3}"
    if outdated "$home/quarkus-run.jar" && ! outdated "$root/target/demo/built"; then
        home=$root/target/demo/quarkus-app
    elif code_outdated "$home/quarkus-run.jar"; then
        echo "Building (the first time takes a few minutes)…" >&2
        maven -q -DskipTests -Dspotless.check.skip=true package >&2 || stop_with "It could not be built: see above."
    fi
    # The archive holds the classes as they are loaded: made when there is none that fits, it saves each later run a part.
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive \
        -XX:SharedArchiveFile="$root/target/$class.jsa" -Xlog:disable -Xshare:auto -Dstdout.encoding=UTF-8 \
        -Djava.util.logging.config.file="$root/deploy/logging.properties" \
        -cp "$home/app/*:$home/lib/main/*" "org.citizenwindow.authoring.$class" ${args[@]+"${args[@]}"}
}

# Whether the program itself is newer than its stamp: services are read from the sources, so that editing them needs no build.
code_outdated() {
    [ ! -e "$1" ] || [ -n "$(find pom.xml src/main/java src/demo/java -newer "$1" -print -quit)" ]
}
