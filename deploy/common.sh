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
