"""The procedures of AWS's guides by their commands, as the AWS CLI sends them."""

import json
import subprocess
import unittest

from server import Server

AWS = "/usr/bin/aws"


class CommandLine(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server().__enter__()
        cls.addClassCleanup(cls.server.__exit__)

    def aws(self, *words, region=None):
        """What the command answers, or the error it ends with."""
        command = [AWS, "--endpoint-url", self.server.url, "--output", "json"]
        if region:
            command += ["--region", region]
        done = subprocess.run(
            command + list(words), env=self.server.environment, capture_output=True, text=True
        )
        if done.returncode != 0:
            return done.stderr.strip()
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def test_creating_iam_users(self):
        """Creating an IAM user in your AWS account, the part for the AWS CLI."""
        user = self.aws("iam", "create-user", "--user-name", "cleo", "--path", "/ops/")["User"]
        arn = f"arn:aws:iam::{self.server.account_id}:user/ops/cleo"
        self.assertEqual(user["Arn"], arn)
        profile = self.aws(
            "iam", "create-login-profile", "--user-name", "cleo",
            "--password", "9-Mountains-Above", "--password-reset-required",
        )
        self.assertTrue(profile["LoginProfile"]["PasswordResetRequired"])
        key = self.aws("iam", "create-access-key", "--user-name", "cleo")["AccessKey"]
        self.assertEqual(len(key["SecretAccessKey"]), 40)
        self.assertEqual(self.aws("iam", "create-group", "--group-name", "crew")["Group"]["Path"], "/")
        command = ["iam", "add-user-to-group", "--user-name", "cleo", "--group-name", "crew"]
        self.assertEqual(self.aws(*command), {})
        policy = "arn:aws:iam::aws:policy/IAMReadOnlyAccess"
        command = ["iam", "attach-user-policy", "--user-name", "cleo", "--policy-arn", policy]
        self.assertEqual(self.aws(*command), {})
        command = ["iam", "tag-user", "--user-name", "cleo", "--tags", "Key=Team,Value=a b"]
        self.assertEqual(self.aws(*command), {})
        tags = self.aws("iam", "list-user-tags", "--user-name", "cleo")["Tags"]
        self.assertEqual(tags, [{"Key": "Team", "Value": "a b"}])
        again = self.aws("iam", "create-user", "--user-name", "Cleo")
        self.assertIn("(EntityAlreadyExists) when calling the CreateUser operation", again)

        own = dict(self.server.environment)
        own["AWS_ACCESS_KEY_ID"] = key["AccessKeyId"]
        own["AWS_SECRET_ACCESS_KEY"] = key["SecretAccessKey"]
        done = subprocess.run(
            [AWS, "--endpoint-url", self.server.url, "sts", "get-caller-identity"],
            env=own, capture_output=True, text=True, check=True,
        )
        self.assertEqual(json.loads(done.stdout)["Arn"], arn)

    def test_adding_users_to_the_directory(self):
        """Add users of IAM Identity Center, and its groups."""
        store = ["--identity-store-id", self.server.store_id]
        user = self.aws(
            "identitystore", "create-user", *store, "--user-name", "cleo",
            "--display-name", "Cleo King", "--name", "GivenName=Cleo,FamilyName=King",
            "--emails", "Value=cleo@example.com,Type=work,Primary=true",
        )
        group = self.aws("identitystore", "create-group", *store, "--display-name", "Crew")
        member = self.aws(
            "identitystore", "create-group-membership", *store, "--group-id", group["GroupId"],
            "--member-id", f"UserId={user['UserId']}",
        )
        self.assertIn("MembershipId", member)
        found = self.aws("identitystore", "describe-user", *store, "--user-id", user["UserId"])
        self.assertEqual(found["Emails"][0]["Value"], "cleo@example.com")
        again = self.aws(
            "identitystore", "create-user", *store, "--user-name", "cleo",
            "--display-name", "C", "--name", "GivenName=C,FamilyName=K",
        )
        self.assertIn("(ConflictException) when calling the CreateUser operation", again)

    def test_importing_users_into_stacks(self):
        """Users of OpsWorks Stacks in one region are not those of another."""
        user = self.aws("iam", "create-user", "--user-name", "stackuser")["User"]
        command = ["opsworks", "create-user-profile", "--iam-user-arn", user["Arn"]]
        self.assertEqual(self.aws(*command, "--ssh-username", "stackuser"), {"IamUserArn": user["Arn"]})
        there = self.aws("opsworks", "describe-user-profiles")["UserProfiles"]
        self.assertIn(user["Arn"], [profile["IamUserArn"] for profile in there])
        elsewhere = self.aws("opsworks", "describe-user-profiles", region="eu-west-3")
        self.assertNotIn(
            user["Arn"], [profile["IamUserArn"] for profile in elsewhere["UserProfiles"]]
        )

    def test_pages_are_followed(self):
        """The CLI asks for page after page by itself."""
        whole = self.aws("iam", "list-users")["Users"]
        pages = self.aws("iam", "list-users", "--page-size", "5")["Users"]
        self.assertGreater(len(whole), 5)
        self.assertEqual(len(pages), len(whole))


if __name__ == "__main__":
    unittest.main()
