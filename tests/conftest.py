"""Database servers for the tests: those that answer on this machine, else some that are started.

``CASEEXTRACT_TEST_POSTGRESQL`` and ``CASEEXTRACT_TEST_MARIADB`` name others. Each test has a database of its own, with a
random name, dropped afterwards. Where there is no server and none can be started, the test fails in CI and is skipped
elsewhere.
"""

import glob
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]


@pytest.fixture(scope="session")
def linear() -> Linear:
    """Asserts that work grows as the text does: ``make(size)`` gives the work on a text of that size.

    Eight times the text takes about 8 times the processor time where work is linear and 64 times where it is quadratic,
    on a machine of any speed; 0.02 s is what a small text may take by chance. One run of three is enough.
    """

    def cost(work: Callable[[], object]) -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    def check(make: Callable[[int], Callable[[], object]], size: int) -> None:
        make(min(size, 1000))()
        ratios = []
        for _ in range(3):
            small = cost(make(size // 8))
            ratios.append(cost(make(size)) / max(small, 0.02))
            if ratios[-1] < 28:
                return
        pytest.fail(f"8 times the text took {min(ratios):.0f} times as long")

    return check


DEFAULT = {"postgresql": "postgresql+psycopg://postgres@127.0.0.1:5432/postgres", "mariadb": "mysql+pymysql://root@127.0.0.1:3306/mysql"}
FILES = {"sqlite": "x.sqlite", "duckdb": "x.duckdb"}
DATABASES = ("sqlite", "postgresql", "mariadb", "duckdb")


def answers(url: str) -> bool:
    """Whether a server lets us in and make databases."""
    timeout = {"connect_timeout": 5}
    try:
        with sa.create_engine(url, connect_args=timeout, poolclass=sa.NullPool).connect() as connection:
            connection.exec_driver_sql("SELECT 1")
        return True
    except sa.exc.SQLAlchemyError:
        return False


def program(*names: str) -> str | None:
    """A server's program, also where Debian hides it."""
    for name in names:
        found = shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", *glob.glob("/usr/lib/postgresql/*/bin")]))
        if found:
            return found
    return None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def as_user(name: str, folder: Path) -> list[str]:
    """Servers do not run as root: the words that run them as another user, who is given the folder."""
    if os.getuid() != 0:
        return []
    try:
        user = pwd.getpwnam(name)
    except KeyError:
        return []
    os.chown(folder, user.pw_uid, user.pw_gid)
    for parent in folder.parents:
        if parent.stat().st_uid == 0 and parent not in (Path("/"), Path("/tmp")):
            parent.chmod(parent.stat().st_mode | 0o011)
    return ["runuser", "-u", name, "--"]


def started(kind: str, folder: Path) -> tuple[subprocess.Popen[bytes], str] | None:
    """A server of our own and its URL; None where its programs are not installed."""
    port = free_port()
    data = folder / "data"
    if kind == "postgresql":
        initdb, server = program("initdb"), program("postgres")
        if not initdb or not server:
            return None
        prefix = as_user("postgres", folder)
        make = [*prefix, initdb, "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        run = [*prefix, server, "-D", str(data), "-p", str(port), "-k", str(folder), "-h", "127.0.0.1"]
        url = f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
    else:
        install, server = program("mariadb-install-db", "mysql_install_db"), program("mariadbd", "mysqld")
        if not install or not server:
            return None
        prefix = as_user("mysql", folder)
        make = [*prefix, install, "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db"]
        run = [*prefix, server, "--no-defaults", f"--datadir={data}", f"--port={port}", f"--socket={folder}/s.sock", "--bind-address=127.0.0.1",
               f"--pid-file={folder}/pid"]  # fmt: skip
        url = f"mysql+pymysql://root@127.0.0.1:{port}/mysql"
    subprocess.run(make, check=True, capture_output=True, timeout=120)
    process = subprocess.Popen(run, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        if answers(url):
            return process, url
        if process.poll() is not None:
            break
        time.sleep(0.2)
    process.kill()
    raise RuntimeError(f"the {kind} server that was started does not answer")


def absent(reason: str) -> str:
    """There is no server: a failure in CI."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """The URL of a kind's server."""
    urls: dict[str, str] = {}
    processes: list[subprocess.Popen[bytes]] = []

    def of(kind: str) -> str:
        if kind not in urls:
            given = os.environ.get(f"CASEEXTRACT_TEST_{kind.upper()}", DEFAULT[kind])
            if answers(given):
                urls[kind] = given
            else:
                made = started(kind, Path(tmp_path_factory.mktemp(kind)))
                if made is None:
                    return absent(f"no {kind} server answers and none is installed to be started")
                processes.append(made[0])
                urls[kind] = made[1]
        return urls[kind]

    yield of
    for process in processes:
        process.terminate()
        process.wait(60)


Fresh = Callable[[str], str]


@pytest.fixture(scope="session")
def fresh(server: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fresh]:
    """Makes an empty database of a kind and gives its URL."""
    made: list[tuple[str, str]] = []

    def of(kind: str) -> str:
        if kind in FILES:
            return f"{kind}:///{tmp_path_factory.mktemp(kind) / FILES[kind]}"
        url, name = server(kind), f"caseextract_{secrets.token_hex(6)}"
        run(url, f"CREATE DATABASE {name}")
        made.append((url, name))
        return sa.make_url(url).set(database=name).render_as_string(hide_password=False)

    yield of
    for url, name in made:
        run(url, f"DROP DATABASE {name}" + (" WITH (FORCE)" if url.startswith("postgresql") else ""))


def run(url: str, statement: str) -> None:
    """One statement outside of any transaction."""
    with sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool).connect() as connection:
        connection.exec_driver_sql(statement)


@pytest.fixture(scope="session", params=DATABASES)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database."""
    return str(request.param)


@pytest.fixture(scope="session")
def base_of(fresh: Fresh) -> Callable[[str], str]:
    """The database that the tests of a kind share."""
    urls: dict[str, str] = {}

    def of(kind: str) -> str:
        if kind not in urls:
            urls[kind] = fresh(kind)
        return urls[kind]

    return of


@pytest.fixture
def base(kind: str, base_of: Callable[[str], str]) -> str:
    """A database of each kind with the schema and no rows."""
    from caseextract.write import database

    url = base_of(kind)
    database.init(url)
    engine = database.connect(url)
    with engine.begin() as connection:
        for table in reversed(database.TABLES):
            connection.execute(sa.delete(table))
    engine.dispose()
    return url
