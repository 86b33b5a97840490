"""The local API with a certificate."""

import os
import subprocess
import unittest

from server import Server


class Https(unittest.TestCase):
    def test_answers_who_trusts_the_certificate(self):
        with Server(tls=True) as server:
            command = ["/usr/bin/aws", "--endpoint-url", server.url, "sts", "get-caller-identity"]
            trusting = command + ["--ca-bundle", os.path.join(server.home, "certificate.pem")]
            done = subprocess.run(
                trusting, env=server.environment, capture_output=True, text=True, check=True
            )
            self.assertIn(f"arn:aws:iam::{server.account_id}:root", done.stdout)
            refused = subprocess.run(
                command, env=server.environment, capture_output=True, text=True
            )
            self.assertIn("certificate verify failed", refused.stderr)


if __name__ == "__main__":
    unittest.main()
