"""The local API on a sample account, for AWS's own tools, which see nothing of whoever runs them."""

import os
import re
import shutil
import subprocess
import tempfile

USHERD = os.path.abspath(os.environ.get("USHERD", ".build/debug/usherd"))


class Server:
    """Started by `with`, and ended with it: `url`, `environment`, `store_id`, `account_id`."""

    def __init__(self, tls=False):
        self.home = tempfile.mkdtemp(prefix="usherd-clients-")
        self.options = self.certificate() if tls else []

    def certificate(self):
        """Made for this one server, and gone with it."""
        files = [os.path.join(self.home, name) for name in ("certificate.pem", "key.pem")]
        subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
        request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
        subprocess.run(
            request + subject + ["-out", files[0], "-keyout", files[1]],
            check=True,
            capture_output=True,
        )
        return ["--tls-certificate", files[0], "--tls-key", files[1]]

    def __enter__(self):
        credentials = os.path.join(self.home, "credentials")
        self.log = open(os.path.join(self.home, "log"), "w")
        self.process = subprocess.Popen(
            [USHERD, "--temporary", "--listen", "127.0.0.1:0", "--write-credentials", credentials]
            + self.options,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            env={"HOME": self.home},
        )
        lines = [self.process.stdout.readline(), self.process.stdout.readline()]
        said = re.match(r"Account (\d+), identity store (d-\w+) in (\S+)", lines[0])
        self.account_id, self.store_id, self.region = said.groups()
        self.url = lines[1].removeprefix("Listening at ").strip()
        self.environment = {
            "HOME": self.home,
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "AWS_SHARED_CREDENTIALS_FILE": credentials,
            "AWS_CONFIG_FILE": os.path.join(self.home, "config"),
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_DEFAULT_REGION": self.region,
            "AWS_PAGER": "",
        }
        return self

    def __exit__(self, *_):
        self.process.terminate()
        status = self.process.wait(timeout=40)
        self.process.stdout.close()
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)
        assert status == 0, f"usherd ended with {status}"
